/** One product of a fictional shop; prices in cents, weights in grams of what is packed. */
export interface ProductRow {
  title: string;
  type: string;
  vendor: string;
  tags: string[];
  text: string;
  /** A single variant has the title "Default Title", as at Shopify. */
  variants: { title: string; price: number; grams: number }[];
}

type Size = [title: string, price: number, grams: number];

const of =
  (type: string) =>
  (title: string, vendor: string, price: number, grams: number, tags: string, text: string, ...more: Size[]): ProductRow => ({
    title,
    type,
    vendor,
    tags: tags.split(" ").filter(Boolean),
    text,
    variants:
      more.length === 0
        ? [{ title: "Default Title", price, grams }]
        : more.map(([size, sizePrice, sizeGrams]) => ({ title: size, price: sizePrice, grams: sizeGrams })),
  });

const wine = of("Wein");
const cheese = of("Käse");
const pasta = of("Pasta");
const chocolate = of("Schokolade");
const oil = of("Öl & Essig");
const coffee = of("Kaffee");
const basket = of("Geschenkkörbe");
const spread = of("Aufstriche & Honig");
const spice = of("Gewürze & Salz");
const biscuit = of("Gebäck");

export const FEINKOST_ROWS: ProductRow[] = [
  wine("Riesling vom Schieferhang, trocken", "Weingut Amselfels", 1290, 1300, "weiß deutschland", "Klar, mineralisch, mit einem Hauch von Pfirsich."),
  wine("Grauburgunder Alte Reben", "Weingut Amselfels", 1490, 1300, "weiß deutschland", "Aus dem großen Holzfass, weich und nussig."),
  wine("Silvaner im Bocksbeutel", "Weingut Amselfels", 1150, 1350, "weiß deutschland", "Der Klassiker zum Spargel."),
  wine("Spätburgunder Rosé", "Hof Lerchenau", 990, 1300, "rosé deutschland sommer", "Frisch, mit Erdbeere und etwas Zitrus."),
  wine("Blaufränkisch Eisenberg", "Keller Sonnleitn", 1590, 1300, "rot österreich", "Dunkle Kirsche, feiner Pfeffer."),
  wine("Chianti Colle Verde", "Tenuta Colle Verde", 1390, 1300, "rot italien", "Rund und würzig, zu Pasta und Pecorino."),
  wine("Winzersekt brut", "Hof Lerchenau", 1690, 1600, "sekt geschenk advent", "Flaschengärung, 18 Monate auf der Hefe."),
  wine("Traubensaft ohne Alkohol, Muskat", "Hof Lerchenau", 690, 1300, "alkoholfrei", "Duftet wie der Weinberg im September."),
  cheese("Bergkäse, zwölf Monate gereift", "Sennerei Hochblick", 890, 320, "rohmilch", "Kräftig und kristallin, vom Laib geschnitten."),
  cheese("Almkäse mit Heublumen", "Sennerei Hochblick", 840, 320, "rohmilch", "In Heublumen gereift, mild und duftend."),
  cheese("Pecorino stagionato", "Caseificio Monteluna", 990, 300, "schaf italien", "Sechs Monate gereift, zum Reiben und Naschen."),
  cheese("Ziegenrolle in Asche", "Ziegenhof Wacholder", 690, 180, "ziege", "Cremig, mit feiner Säure."),
  cheese("Blauschimmelkäse Mondnacht", "Sennerei Hochblick", 760, 220, "blau", "Mild, buttrig, mit blauen Adern."),
  cheese("Obatzda im Glas", "Sennerei Hochblick", 520, 260, "bayern", "Mit Paprika und etwas Bier angerührt."),
  pasta("Pappardelle mit Ei", "Pastificio Lino", 450, 520, "italien", "Breit ausgerollt, rau vom Bronzeschnitt."),
  pasta("Spaghettoni Bronzo", "Pastificio Lino", 390, 520, "italien vegan", "Langsam getrocknet, mit Biss."),
  pasta("Orecchiette aus Apulien", "Pastificio Lino", 420, 520, "italien vegan", "Öhrchen, die jede Sauce festhalten."),
  pasta("Dinkel-Spätzle", "Mühle Tannengrund", 360, 520, "dinkel deutschland", "Geschabt wie zu Hause."),
  pasta("Trüffel-Tagliolini", "Pastificio Lino", 790, 280, "trüffel geschenk", "Mit Sommertrüffel im Teig."),
  pasta("Pesto Genovese", "Frantoio Riva", 640, 230, "italien sauce", "Basilikum, Pinienkerne, Olivenöl, sonst nichts."),
  pasta("Sugo von gerösteten Tomaten", "Frantoio Riva", 520, 380, "italien sauce vegan", "Vier Stunden im Ofen geröstet."),
  chocolate("Zartbitter 72 % aus Ecuador", "Manufaktur Kakaohaus", 490, 90, "vegan", "Kräftig, mit Noten von Dörrpflaume."),
  chocolate("Vollmilch mit Meersalz", "Manufaktur Kakaohaus", 490, 90, "milch", "Süß, dann salzig, dann leer."),
  chocolate("Weiße Schokolade mit Himbeere", "Manufaktur Kakaohaus", 520, 90, "weiß sommer", "Gefriergetrocknete Himbeeren obenauf."),
  chocolate("Haselnuss-Nougat", "Manufaktur Kakaohaus", 650, 140, "nuss", "Aus Haselnüssen vom Piemonteser Hang."),
  chocolate("Trinkschokolade 60 %", "Manufaktur Kakaohaus", 890, 270, "getränk winter", "Grob geraspelt, für zehn Tassen."),
  chocolate(
    "Pralinen-Auswahl",
    "Manufaktur Kakaohaus",
    0,
    0,
    "geschenk advent ostern",
    "Täglich von Hand gefüllt.",
    ["9 Stück", 1490, 150],
    ["16 Stück", 2390, 260],
    ["25 Stück", 3490, 400]
  ),
  chocolate("Schoko-Osterei mit Nougatkern", "Manufaktur Kakaohaus", 1190, 200, "ostern geschenk", "Im Frühling aus der Form gehoben."),
  oil(
    "Olivenöl nativ extra, frühe Ernte",
    "Frantoio Riva",
    0,
    0,
    "italien vegan",
    "Grün, grasig, mit Schärfe im Hals.",
    ["250 ml", 1190, 520],
    ["500 ml", 1990, 950],
    ["1 l", 3490, 1600]
  ),
  oil("Olivenöl mit Zitrone", "Frantoio Riva", 1090, 480, "italien vegan", "Oliven und Zitronen zusammen gepresst."),
  oil("Steirisches Kürbiskernöl", "Ölmühle Steinbach", 1490, 480, "österreich vegan", "Dunkelgrün und nussig."),
  oil("Walnussöl", "Ölmühle Steinbach", 1290, 480, "vegan", "Aus gerösteten Nüssen, für Salat und Käse."),
  oil("Leindotteröl", "Ölmühle Steinbach", 890, 480, "deutschland vegan", "Schmeckt nach Erbsen und Wiese."),
  oil("Apfel-Balsamessig", "Essigkeller Brunn", 990, 560, "deutschland vegan", "Drei Jahre im Fass."),
  oil("Himbeeressig", "Essigkeller Brunn", 850, 560, "vegan sommer", "Fruchtig, für Feldsalat und Wild."),
  coffee(
    "Hausmischung Lindner",
    "Rösterei Morgenrot",
    0,
    0,
    "filter",
    "Schokolade, Nuss, wenig Säure. Unser Frühstück.",
    ["250 g", 790, 270],
    ["500 g", 1490, 530],
    ["1 kg", 2690, 1040]
  ),
  coffee(
    "Espresso Notturno",
    "Rösterei Morgenrot",
    0,
    0,
    "espresso",
    "Dunkel geröstet, dichte Crema.",
    ["250 g", 840, 270],
    ["500 g", 1590, 530],
    ["1 kg", 2890, 1040]
  ),
  coffee("Äthiopien Yirga, helle Röstung", "Rösterei Morgenrot", 1090, 270, "filter", "Blumig wie Jasmin, mit Bergamotte."),
  coffee("Entkoffeiniert, sanft geröstet", "Rösterei Morgenrot", 890, 270, "filter", "Für den zweiten Abend in Folge."),
  coffee("Malzkaffee", "Mühle Tannengrund", 490, 420, "alkoholfrei", "Gerste, geröstet, ohne Koffein."),
  basket("Geschenkkorb Feierabend", "Feinkost Lindner", 3990, 2600, "geschenk", "Rotwein, Pecorino, Grissini und Oliven."),
  basket("Geschenkkorb Frühstück", "Feinkost Lindner", 4490, 2300, "geschenk", "Hausmischung, Honig, Konfitüre und Knusperbrot."),
  basket("Geschenkkorb Italien", "Feinkost Lindner", 5490, 3400, "geschenk italien", "Pasta, Pesto, Olivenöl und Chianti."),
  basket("Geschenkkorb Advent", "Feinkost Lindner", 5990, 3100, "geschenk advent", "Sekt, Pralinen, Spekulatius und Glühweingewürz."),
  basket("Geschenkkorb Ostern", "Feinkost Lindner", 4990, 2500, "geschenk ostern", "Osterei, Rosé, Hefezopf-Backmischung."),
  basket("Großer Lindner-Korb", "Feinkost Lindner", 9990, 6200, "geschenk", "Von allem das Beste, für viele Hände."),
  spread("Waldhonig", "Imkerei Summfeld", 790, 620, "honig deutschland", "Dunkel und malzig, von Tannen."),
  spread("Lindenblütenhonig", "Imkerei Summfeld", 750, 620, "honig deutschland", "Aus der Allee vor der Stadt."),
  spread("Konfitüre Marille", "Obsthof Lindgraben", 560, 340, "österreich vegan", "Siebzig Prozent Frucht."),
  spread("Konfitüre Quitte mit Vanille", "Obsthof Lindgraben", 590, 340, "vegan winter", "Im Herbst gekocht, duftet bis April."),
  spread("Zwetschgenröster", "Obsthof Lindgraben", 620, 400, "österreich vegan", "Zu Kaiserschmarrn und Grießbrei."),
  spread("Feigensenf", "Essigkeller Brunn", 490, 240, "senf vegan", "Zu Käse, besonders zu Ziege."),
  spread("Mandelmus, ungeröstet", "Ölmühle Steinbach", 990, 290, "nuss vegan", "Nur Mandeln, fein gemahlen."),
  spice("Flockensalz vom Meer", "Salzgarten Nordkap", 690, 160, "vegan", "Knuspert zwischen den Fingern."),
  spice("Kräutersalz Bauerngarten", "Kräuterhof Melisse", 420, 170, "vegan", "Vierzehn Kräuter, von Hand gerebelt."),
  spice("Tellicherry-Pfeffer", "Kräuterhof Melisse", 590, 90, "vegan", "Spät geerntet, groß und warm."),
  spice("Glühweingewürz", "Kräuterhof Melisse", 450, 80, "winter advent vegan", "Zimt, Nelke, Sternanis, Orange."),
  biscuit("Mandel-Cantuccini", "Backstube Zimtstern", 590, 270, "italien", "Zweimal gebacken, zum Eintunken."),
  biscuit("Butterspekulatius", "Backstube Zimtstern", 490, 270, "advent winter", "Dünn, mürbe, mit Mandelblättchen."),
  biscuit("Käsestangen mit Bergkäse", "Backstube Zimtstern", 540, 190, "salzig", "Blätterteig, der kracht."),
  biscuit("Elisenlebkuchen", "Backstube Zimtstern", 1190, 360, "advent geschenk", "Ohne Mehl, auf Oblate."),
];

const tea = of("Tee");
const teaware = of("Teegeschirr");

export const TEEHAUS_ROWS: ProductRow[] = [
  tea(
    "Ostfriesen-Mischung",
    "Teehaus Nord",
    0,
    0,
    "schwarz",
    "Kräftig, für Kluntje und Sahne.",
    ["100 g", 590, 120],
    ["250 g", 1290, 280],
    ["500 g", 2390, 540]
  ),
  tea("Darjeeling First Flush", "Teehaus Nord", 1490, 120, "schwarz", "Blumig, die erste Pflückung des Jahres."),
  tea("Assam Hattialli", "Teehaus Nord", 890, 120, "schwarz", "Malzig und dunkel."),
  tea("Earl Grey mit Bergamotte", "Teehaus Nord", 790, 120, "schwarz", "Mit echtem Bergamottöl."),
  tea("Sencha aus Kagoshima", "Teehaus Nord", 1290, 120, "grün", "Grasig, süßlich, smaragdgrün."),
  tea("Jasmin-Perlen", "Teehaus Nord", 1690, 120, "grün geschenk", "Von Hand gerollt."),
  tea("Weißer Tee Pai Mu Tan", "Teehaus Nord", 1390, 80, "weiß", "Zart, für lange Abende."),
  tea("Rooibos Sahne-Karamell", "Teehaus Nord", 650, 120, "kräuter", "Ohne Koffein."),
  tea("Kräuter von der Küste", "Teehaus Nord", 690, 90, "kräuter", "Sanddorn, Minze, Holunder."),
  tea("Früchtetee Rote Grütze", "Teehaus Nord", 590, 120, "früchte", "Beeren und Hibiskus."),
  teaware("Teekanne Steinzeug, 0,8 l", "Töpferei Deichhof", 3990, 1100, "geschirr geschenk", "Mit Sieb, von Hand gedreht."),
  teaware("Kluntje-Zange", "Töpferei Deichhof", 1290, 60, "geschirr", "Damit nichts daneben springt."),
];

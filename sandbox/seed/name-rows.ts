/** First and last names of one origin, with the spelling used in e-mail addresses where the script is not Latin. */
export interface NameRows {
  /** How often, in relation to the others. */
  weight: number;
  locales: string[];
  countries: string[];
  first: string[];
  last: string[];
}

const list = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** "Олена=olena": what is written on the parcel = what stands in the address. */
export const NAME_ROWS: NameRows[] = [
  {
    weight: 78,
    locales: ["de"],
    countries: ["DE", "DE", "DE", "DE", "DE", "DE", "AT", "CH"],
    first: list(`Anna Lena Sophie Marie Julia Katharina Laura Lisa Sarah Hannah Johanna Clara Charlotte Emma Mia Sabine Petra Monika
      Ursula Renate Gisela Ingrid Birgit Heike Susanne Claudia Andrea Martina Stefanie Nicole Christine Barbara Greta Frieda Ida Theresa
      Lukas Jonas Paul Felix Maximilian Jakob Leon Tim Jan Moritz David Simon Michael Thomas Andreas Stefan Peter Klaus Jürgen Wolfgang
      Günter Werner Dieter Matthias Christian Martin Markus Frank Uwe Bernd Holger Jörg Björn Sören Till Anton Emil Karl Oskar Konrad`),
    last: list(`Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder
      Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Krause Meier Lehmann Köhler Huber Kaiser Fuchs Peters
      Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht
      Schuster Simon Ludwig Böhm Winter Kraus Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel Heinrich Brandt Haas Schreiber
      Graf Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch Bergmann Voigt Sauer Arnold Wolff Pfeiffer Steiner Gruber Egger Brunner Bühler
      Zürcher Ammann Lindqvist-Berg Freudenreich Morgenstern Silbermann Kirschbaum Rosenthal`),
  },
  {
    weight: 4,
    locales: ["de", "pl"],
    countries: ["DE", "DE", "PL"],
    first: list("Agnieszka Małgorzata Katarzyna Łucja Zofia Paweł Grzegorz Łukasz Wojciech Stanisław"),
    last: list("Kowalska Nowak Wiśniewski Wójcik Kamińska Zieliński Szymańska Dąbrowski Jabłońska Święcicki"),
  },
  {
    weight: 4,
    locales: ["de", "tr"],
    countries: ["DE"],
    first: list("Ayşe Elif Zeynep Gülşen Özlem Mehmet Çağlar İbrahim Emre Oğuz"),
    last: list("Yılmaz Şahin Öztürk Çelik Kılıç Aydın Güneş Doğan Yıldırım Erdoğmuş"),
  },
  {
    weight: 3,
    locales: ["de", "it"],
    countries: ["DE", "IT", "CH"],
    first: list("Giulia Francesca Chiara Alessandro Lorenzo Matteo"),
    last: list("Rossi Bianchi Ferrari Esposito D'Angelo Ricci"),
  },
  {
    weight: 2,
    locales: ["fr", "de"],
    countries: ["FR", "CH", "DE"],
    first: list("Élodie Camille Hélène François Jérôme Noël"),
    last: list("Dubois Lefèvre Moreau Garçon Béranger Rousseau"),
  },
  {
    weight: 3,
    locales: ["en"],
    countries: ["DE", "GB", "IE"],
    first: list("Emily Olivia Grace James Oliver Harry Siobhán"),
    last: list("Smith Taylor O'Brien Johnson Clarke Whitaker Hughes"),
  },
  {
    weight: 3,
    locales: ["de", "uk"],
    countries: ["DE"],
    first: list("Олена=olena Наталія=natalia Ірина=iryna Дмитро=dmytro Сергій=serhii Юлія=yuliia Богдан=bohdan"),
    last: list("Коваленко=kovalenko Шевченко=shevchenko Бондаренко=bondarenko Ткачук=tkachuk Мельник=melnyk Кравець=kravets"),
  },
  {
    weight: 2,
    locales: ["de", "el"],
    countries: ["DE", "GR"],
    first: list("Ελένη=eleni Μαρία=maria Γιώργος=giorgos Νίκος=nikos Δήμητρα=dimitra"),
    last: list("Παπαδοπούλου=papadopoulou Γεωργίου=georgiou Νικολάου=nikolaou Οικονόμου=oikonomou"),
  },
  {
    weight: 0.5,
    locales: ["en"],
    countries: ["DE"],
    first: list("美咲=misaki 健太=kenta 伟=wei 芳=fang"),
    last: list("佐藤=sato 田中=tanaka 王=wang 李=li"),
  },
  { weight: 0.5, locales: ["de"], countries: ["DE"], first: list("ليلى=layla عمر=omar"), last: list("حداد=haddad منصور=mansour") },
];

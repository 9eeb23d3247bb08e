/** Towns to live in, by country: zip and name. */
export const PLACES: Record<string, [zip: string, city: string][]> = {
  DE: [
    ["10115", "Berlin"], ["10437", "Berlin"], ["12045", "Berlin"], ["20095", "Hamburg"], ["22767", "Hamburg"], ["80331", "München"], ["81541", "München"],
    ["50667", "Köln"], ["60311", "Frankfurt am Main"], ["70173", "Stuttgart"], ["40213", "Düsseldorf"], ["04109", "Leipzig"], ["01067", "Dresden"],
    ["28195", "Bremen"], ["30159", "Hannover"], ["90402", "Nürnberg"], ["44135", "Dortmund"], ["45127", "Essen"], ["79098", "Freiburg im Breisgau"],
    ["69117", "Heidelberg"], ["48143", "Münster"], ["24103", "Kiel"], ["18055", "Rostock"], ["99084", "Erfurt"], ["97070", "Würzburg"], ["93047", "Regensburg"],
    ["72070", "Tübingen"], ["37073", "Göttingen"], ["54290", "Trier"], ["06108", "Halle (Saale)"], ["14467", "Potsdam"], ["23552", "Lübeck"], ["86150", "Augsburg"],
    ["55116", "Mainz"], ["53111", "Bonn"], ["26721", "Emden"], ["83022", "Rosenheim"], ["78462", "Konstanz"],
  ],
  AT: [["1010", "Wien"], ["1070", "Wien"], ["8010", "Graz"], ["5020", "Salzburg"], ["6020", "Innsbruck"], ["4020", "Linz"]],
  CH: [["8001", "Zürich"], ["4051", "Basel"], ["3011", "Bern"], ["6003", "Luzern"], ["9000", "St. Gallen"]],
  PL: [["00-001", "Warszawa"], ["30-001", "Kraków"], ["50-001", "Wrocław"]],
  IT: [["39100", "Bozen"], ["20121", "Milano"]],
  FR: [["67000", "Strasbourg"], ["75003", "Paris"]],
  GB: [["SW1A 1AA", "London"], ["EH1 1YZ", "Edinburgh"]],
  IE: [["D02 X285", "Dublin"]],
  GR: [["105 57", "Αθήνα"]],
};

export const STREETS = [
  "Hauptstraße", "Gartenweg", "Lindenallee", "Bahnhofstraße", "Schillerstraße", "Goethestraße", "Am Mühlbach", "Kirchgasse", "Ringstraße", "Bergstraße",
  "Rosenweg", "Uferpromenade", "Marktplatz", "Am Anger", "Sonnenhang", "Kastanienallee", "Zum Alten Hof", "Wiesengrund", "Fliederweg", "Brunnengasse",
];

//! What the Dutch announcement of October 2025 states, fact by fact, and the words that show it in
//! each of our editions: English, Dutch, French, German. All words of a fact must be there.

/// The facts in the order of the original.
pub(super) const FACTS: [(&str, [&[&str]; 4]); 46] = [
    (
        "1 official days",
        [
            &["From 5 to 10 October 2025"],
            &["Van 5 tot 10 oktober 2025"],
            &["Du 5 au 10 octobre 2025"],
            &["Vom 5. bis 10. Oktober 2025"],
        ],
    ),
    (
        "2 the lead in her formal style",
        [
            &["Her Royal Highness Princess Astrid of Belgium"],
            &["Hare Koninklijke Hoogheid Prinses Astrid van België"],
            &["Son Altesse Royale la Princesse Astrid de Belgique"],
            &["Ihre Königliche Hoheit Prinzessin Astrid von Belgien"],
        ],
    ),
    (
        "3 her capacity",
        [
            &["Representative of His Majesty the King"],
            &["Vertegenwoordigster van Zijne Majesteit de Koning"],
            &["Représentante de Sa Majesté le Roi"],
            &["Vertreterin Seiner Majestät des Königs"],
        ],
    ),
    (
        "4 she leads an economic mission",
        [
            &["leads the Belgian economic mission"],
            &["leidt", "Belgische economische missie"],
            &["dirige la Mission économique belge"],
            &["leitet", "Belgische Wirtschaftsmission"],
        ],
    ),
    (
        "5 to the West Coast of the United States",
        [
            &["to the West Coast of the United States"],
            &["naar de westkust van de Verenigde Staten"],
            &["sur la côte Ouest des États-Unis"],
            &["an die Westküste der Vereinigten Staaten"],
        ],
    ),
    (
        "6 mutual investment",
        [
            &["Encourage investment in both directions"],
            &["Investeringen in beide richtingen aanmoedigen"],
            &["Encourager les investissements dans les deux sens"],
            &["Investitionen in beide Richtungen fördern"],
        ],
    ),
    (
        "7 international growth in sectors with high added value",
        [
            &["Help Belgian companies grow abroad in sectors with high added value"],
            &["internationaal laten groeien in sectoren met een hoge toegevoegde waarde"],
            &[
                "croissance internationale",
                "secteurs à haute valeur ajoutée",
            ],
            &["Branchen mit hoher Wertschöpfung beim internationalen Wachstum"],
        ],
    ),
    (
        "8 San Francisco from 5 to 8 October",
        [
            &["in San Francisco from 5 to 8 October"],
            &["van 5 tot 8 oktober in San Francisco"],
            &["à San Francisco du 5 au 8 octobre"],
            &["vom 5. bis 8. Oktober in San Francisco"],
        ],
    ),
    (
        "9 then Los Angeles on 9 and 10 October",
        [
            &["continues in Los Angeles on 9 and 10 October"],
            &["gaat op 9 en 10 oktober verder in Los Angeles"],
            &["se poursuit à Los Angeles les 9 et 10 octobre"],
            &["wird am 9. und 10. Oktober in Los Angeles fortgesetzt"],
        ],
    ),
    (
        "10 the federal side with the FPS Foreign Affairs",
        [
            &[
                "close cooperation",
                "federal government, including",
                "FPS Foreign Affairs",
            ],
            &[
                "nauwe samenwerking",
                "federale overheid, waaronder",
                "FOD Buitenlandse Zaken",
            ],
            &[
                "étroite collaboration",
                "l’autorité fédérale",
                "SPF Affaires étrangères",
            ],
            &[
                "enger Zusammenarbeit",
                "Föderalbehörden",
                "FÖD Auswärtige Angelegenheiten",
            ],
        ],
    ),
    (
        "11 and the Agency for Foreign Trade",
        [
            &["the Belgian Foreign Trade Agency"],
            &["het Agentschap voor Buitenlandse Handel"],
            &["l’Agence pour le Commerce extérieur"],
            &["die Agentur für Außenhandel"],
        ],
    ),
    (
        "12 the federated entities",
        [
            &["the federated entities"],
            &["de deelstaten"],
            &["les entités fédérées"],
            &["den Gliedstaaten"],
        ],
    ),
    (
        "13 more than 500 participants",
        [
            &["more than 500 [1] participants"],
            &["meer dan 500 [1] deelnemers"],
            &["plus de 500 [1] participants"],
            &["mehr als 500 [1] Teilnehmende"],
        ],
    ),
    (
        "14 221 companies",
        [
            &["221 [1] companies"],
            &["221 [1] bedrijven"],
            &["221 [1] entreprises"],
            &["221 [1] Unternehmen"],
        ],
    ),
    (
        "15 17 federations and chambers of commerce",
        [
            &["17 [1] federations and chambers of commerce"],
            &["17 [1] federaties en kamers van koophandel"],
            &["17 [1] fédérations et chambres de commerce"],
            &["17 [1] Verbände und Handelskammern"],
        ],
    ),
    (
        "16 15 academic institutions",
        [
            &["15 [1] academic institutions"],
            &["15 [1] academische instellingen"],
            &["15 [1] institutions académiques"],
            &["15 [1] akademische Einrichtungen"],
        ],
    ),
    (
        "17 Belgian administrations",
        [
            &["and Belgian administrations"],
            &["en Belgische administraties"],
            &["et des administrations belges"],
            &["und belgische Verwaltungen"],
        ],
    ),
    (
        "18 federal and regional ministers accompany her",
        [
            &[
                "accompanied by federal and regional ministers",
                "Theo Francken",
            ],
            &[
                "in het gezelschap van federale en regionale ministers",
                "Eléonore Simonet",
            ],
            &[
                "à ses côtés des ministres fédéraux et régionaux",
                "Rudi Vervoort",
            ],
            &["begleitet von föderalen und regionalen Ministerinnen und Ministern"],
        ],
    ),
    (
        "19 a tradition of long and close transatlantic cooperation",
        [
            &[
                "California",
                "a long tradition of close transatlantic cooperation",
            ],
            &[
                "Californië",
                "lange traditie van nauwe trans-Atlantische samenwerking",
            ],
            &[
                "Californie",
                "longue tradition d’étroite coopération transatlantique",
            ],
            &[
                "Kalifornien",
                "lange Tradition enger transatlantischer Zusammenarbeit",
            ],
        ],
    ),
    (
        "20 earlier missions opened doors, made deals and ties",
        [
            &[
                "opened doors",
                "a great many business deals",
                "ties between people",
            ],
            &[
                "openden deuren",
                "talrijke zakelijke deals",
                "banden tussen mensen",
            ],
            &[
                "ouvert des portes",
                "grand nombre d’affaires",
                "liens entre les personnes",
            ],
            &[
                "Türen geöffnet",
                "zahlreichen Geschäftsabschlüssen",
                "Menschen miteinander",
            ],
        ],
    ),
    (
        "21 this one builds on them, for new opportunities in a fast-changing economy",
        [
            &[
                "builds on what they achieved",
                "new opportunities",
                "changing fast",
            ],
            &[
                "bouwt voort op wat toen bereikt is",
                "nieuwe kansen",
                "snel verandert",
            ],
            &[
                "prend appui sur ces acquis",
                "nouvelles opportunités",
                "rapide mutation",
            ],
            &[
                "Auf dem Erreichten baut",
                "neuen Chancen",
                "rasch verändert",
            ],
        ],
    ),
    (
        "22 an already exemplary trade relationship",
        [
            &[
                "a trade relationship between Belgium and the United States",
                "exemplary",
            ],
            &[
                "een handelsrelatie tussen België en de Verenigde Staten",
                "nu al voorbeeldig",
            ],
            &["relation commerciale déjà exemplaire entre la Belgique et les États-Unis"],
            &["schon heute vorbildlichen Handelsbeziehungen zwischen Belgien und den Vereinigten"],
        ],
    ),
    (
        "23 more than 230,000 jobs from trade and investment together",
        [
            &["trade and investment support more than 230,000 [1] jobs"],
            &["handel en investeringen zijn samen goed voor meer dan 230.000 [1] banen"],
            &["contribuent à plus de 230\u{202f}000 [1] emplois"],
            &["zu mehr als 230.000 [1] Arbeitsplätzen"],
        ],
    ),
    (
        "24 mutual benefit of a deep-rooted economic partnership",
        [
            &["how much both sides gain from an economic partnership with deep roots"],
            &["hoeveel beide landen winnen bij een economisch partnerschap met diepe wortels"],
            &["les deux pays tirent profit d’un partenariat économique aux racines profondes"],
            &["beide Seiten von einer tief verwurzelten Wirtschaftspartnerschaft profitieren"],
        ],
    ),
    (
        "25 five sectors of the relationship",
        [
            &[
                "such as pharmaceuticals, chemicals, mechanical engineering, logistics and \
                 advanced technology",
            ],
            &["zoals farmaceutica, chemie, mechanica, logistiek en geavanceerde technologie"],
            &["pharmacie, chimie, mécanique, logistique et technologies de pointe"],
            &["wie Pharmazie, Chemie, Maschinenbau, Logistik und Spitzentechnologie"],
        ],
    ),
    (
        "26 California leads in four key sectors",
        [
            &[
                "California leads the world in fields that are key to the Belgian economy – clean \
                 technology, aerospace, biotechnology and artificial intelligence",
            ],
            &[
                "wereldtop",
                "schone technologie, lucht- en ruimtevaart, biotechnologie en artificiële \
                 intelligentie",
            ],
            &[
                "Chef de file mondial",
                "technologies propres, aérospatial, biotechnologies et intelligence artificielle",
            ],
            &[
                "weltweit führend – saubere Technologien, Luft- und Raumfahrt, Biotechnologie und \
                 künstliche Intelligenz",
            ],
        ],
    ),
    (
        "27 a partner of choice",
        [
            &["a partner of choice for Belgium"],
            &["voor België de aangewezen partner"],
            &["pour la Belgique un partenaire de choix"],
            &["für Belgien ein Partner der ersten Wahl"],
        ],
    ),
    (
        "28 gateway to the whole of the United States and the Indo-Pacific",
        [
            &["strategic gateway to the whole of the United States and even to the Indo-Pacific"],
            &[
                "strategische toegangspoort tot de hele Verenigde Staten",
                "Indo-Pacific",
            ],
            &[
                "porte d’entrée stratégique vers l’ensemble des États-Unis",
                "l’Indo-Pacifique",
            ],
            &[
                "strategisches Tor zu den gesamten Vereinigten Staaten",
                "zum Indopazifik",
            ],
        ],
    ),
    (
        "29 Belgium as access to the European market",
        [
            &[
                "to Californian partners",
                "privileged access to the European market",
            ],
            &[
                "Californische partners",
                "bevoorrechte toegang tot de Europese markt",
            ],
            &[
                "aux partenaires californiens",
                "accès privilégié au marché européen",
            ],
            &[
                "kalifornischen Partnern",
                "bevorzugten Zugang zum europäischen Markt",
            ],
        ],
    ),
    (
        "30 public and private partnerships",
        [
            &["Strengthen public and private partnerships"],
            &["Publieke en private partnerschappen versterken"],
            &["Renforcer les partenariats publics et privés"],
            &["Öffentliche und private Partnerschaften stärken"],
        ],
    ),
    (
        "31 new cooperation in trade and investment",
        [
            &["Start new cooperation in trade and investment"],
            &["Nieuwe samenwerking in handel en investeringen"],
            &["nouvelles coopérations en matière de commerce et d’investissement"],
            &["Neue Zusammenarbeit bei Handel und Investitionen"],
        ],
    ),
    (
        "32 Belgian technological excellence",
        [
            &["excellence of Belgian technology"],
            &["uitmuntendheid van Belgische technologie"],
            &["l’excellence technologique belge"],
            &["Exzellenz belgischer Technologie"],
        ],
    ),
    (
        "33 technological and academic exchange",
        [
            &["exchange between laboratories and universities"],
            &["Uitwisseling tussen laboratoria en universiteiten"],
            &["échanges entre laboratoires et universités"],
            &["Austausch zwischen Laboren und Universitäten"],
        ],
    ),
    (
        "34 the private sector in two American sporting events",
        [
            &[
                "private sector",
                "2026 FIFA World Cup",
                "2028 Olympic Games in Los Angeles",
            ],
            &[
                "privésector",
                "WK voetbal 2026",
                "Olympische Spelen van 2028 in Los Angeles",
            ],
            &[
                "secteur privé",
                "Coupe du monde de football 2026",
                "olympiques de 2028 à Los",
            ],
            &[
                "Privatwirtschaft",
                "Fußball-Weltmeisterschaft 2026",
                "Olympische Spiele 2028 in",
            ],
        ],
    ),
    (
        "35 the programme reflects the ambition",
        [
            &["The programme lives up to this ambition"],
            &["Het programma is op maat van die ambitie"],
            &["Le programme est à la hauteur de cette ambition"],
            &["Das Programm entspricht diesem Anspruch"],
        ],
    ),
    (
        "36 nearly 80 activities",
        [
            &["nearly 80 [1] activities"],
            &["bijna 80 [1] activiteiten"],
            &["près de 80 [1] activités"],
            &["fast 80 [1] Aktivitäten"],
        ],
    ),
    (
        "37 five domains",
        [
            &[
                "aerospace and defence, clean technology and energy, high-tech and artificial \
                 intelligence, life sciences and biotechnology, mobility, logistics and smart \
                 infrastructure",
            ],
            &[
                "lucht- en ruimtevaart en defensie, schone technologie en energie, hightech en \
                 artificiële intelligentie, biowetenschappen en biotechnologie, mobiliteit, \
                 logistiek en slimme infrastructuur",
            ],
            &[
                "aérospatial et défense, technologies propres et énergie, haute technologie et \
                 intelligence artificielle, sciences de la vie et biotechnologies, mobilité, \
                 logistique et infrastructures intelligentes",
            ],
            &[
                "Luft- und Raumfahrt, Verteidigung, saubere Technologien und Energie, Hightech \
                 und künstliche Intelligenz, Biowissenschaften und Biotechnologie, Mobilität, \
                 Logistik und intelligente Infrastruktur",
            ],
        ],
    ),
    (
        "38 and the five of the creative domain",
        [
            &["but also in media, sport, entertainment, design and architecture"],
            &["maar ook in media, sport, entertainment, design en architectuur"],
            &["mais aussi médias, sport, divertissement, design et architecture"],
            &["aber auch Medien, Sport, Unterhaltung, Design und Architektur"],
        ],
    ),
    (
        "39 B2B meetings for concrete cooperation",
        [
            &["B2B meetings let Belgian and American companies explore concrete opportunities"],
            &["B2B-ontmoetingen verkennen Belgische en Amerikaanse bedrijven concrete kansen"],
            &[
                "rencontres B2B",
                "belges et américaines d’explorer des pistes concrètes",
            ],
            &[
                "B2B-Gesprächen",
                "belgische und amerikanische Unternehmen konkrete Möglichkeiten",
            ],
        ],
    ),
    (
        "40 seminars show know-how, and the priorities and projects of the authorities",
        [
            &[
                "Seminars",
                "Belgian know-how",
                "American authorities",
                "flagship projects",
            ],
            &[
                "Seminaries",
                "Belgische knowhow",
                "Amerikaanse autoriteiten",
                "vlaggenschip",
            ],
            &[
                "séminaires",
                "savoir-faire belge",
                "autorités américaines",
                "projets phares",
            ],
            &[
                "Seminare",
                "belgischem Know-how",
                "amerikanischen Behörden",
                "Leuchtturmprojekte",
            ],
        ],
    ),
    (
        "41 visits to local companies and Belgian subsidiaries",
        [
            &["Visits to local companies and to Belgian subsidiaries in the United States"],
            &["aan lokale bedrijven en aan Belgische dochterondernemingen in de Verenigde Staten"],
            &["visites d’entreprises locales et de filiales belges aux États-Unis"],
            &["örtlichen Unternehmen und bei belgischen Tochtergesellschaften in den Vereinigten"],
        ],
    ),
    (
        "42 contracts, academic and institutional partnerships are signed",
        [
            &[
                "Many companies",
                "contracts",
                "academic and institutional partnerships",
            ],
            &[
                "Heel wat bedrijven",
                "contracten",
                "academische en institutionele partnerschappen",
            ],
            &[
                "De nombreuses entreprises",
                "contrats",
                "académiques et institutionnels",
            ],
            &[
                "Viele Unternehmen",
                "Verträge",
                "akademische und institutionelle Partnerschaften",
            ],
        ],
    ),
    (
        "43 a hub of innovation, sustainability and creativity",
        [
            &["Belgium as a hub of innovation, sustainability and creativity"],
            &["draaischijf van innovatie, duurzaamheid en creativiteit"],
            &["pôle d’innovation, de durabilité et de créativité"],
            &["Drehscheibe für Innovation, Nachhaltigkeit und Kreativität"],
        ],
    ),
    (
        "44 academic and scientific cooperation on three shared challenges",
        [
            &[
                "academic and scientific cooperation",
                "digital transformation, energy transition and life sciences",
            ],
            &[
                "academische en wetenschappelijke samenwerking",
                "digitale transformatie, energietransitie en biowetenschappen",
            ],
            &[
                "coopération académique et scientifique",
                "transformation numérique, transition énergétique et sciences de la vie",
            ],
            &[
                "akademische und wissenschaftliche Zusammenarbeit",
                "digitaler Wandel, Energiewende und Biowissenschaften",
            ],
        ],
    ),
    (
        "45 the ambition of lasting cooperation and of seizing opportunities",
        [
            &["Belgium’s ambition to build lasting cooperation, to seize opportunities"],
            &["ambitie van België om duurzaam samen te werken, kansen te grijpen"],
            &[
                "l’ambition de la Belgique",
                "collaborations durables, saisir les opportunités",
            ],
            &["dauerhafte Kooperationen aufzubauen, Chancen zu ergreifen"],
        ],
    ),
    (
        "46 a concrete, balanced and resilient bilateral partnership",
        [
            &["a bilateral partnership that is concrete, balanced and resilient"],
            &["een bilateraal partnerschap dat concreet, evenwichtig en veerkrachtig is"],
            &["un partenariat bilatéral concret, équilibré et résilient"],
            &["bilateralen Partnerschaft beizutragen, die konkret, ausgewogen und widerstands"],
        ],
    ),
];

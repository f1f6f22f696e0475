"""Places that news speaks of, and the words made from them.

A gazetteer in the sense of Mikheev, Moens & Grover 1999 ("Named entity recognition without
gazetteers": the few closed lists that pay are countries, their people and their capitals).
Capitals stand for governments by metonymy ("Moscow denied"), Markert & Nissim 2002.
"""

from __future__ import annotations

# Sovereign states and territories: country | adjective and people | capital. Blank space inside an entry is "_".
_COUNTRIES = """
Afghanistan|Afghan|Kabul Albania|Albanian|Tirana Algeria|Algerian|Algiers Andorra|Andorran| Angola|Angolan|Luanda
Argentina|Argentine,Argentinian|Buenos_Aires Armenia|Armenian|Yerevan Australia|Australian|Canberra
Austria|Austrian|Vienna Azerbaijan|Azerbaijani,Azeri|Baku Bahamas|Bahamian|Nassau Bahrain|Bahraini|Manama
Bangladesh|Bangladeshi|Dhaka Barbados|Barbadian|Bridgetown Belarus|Belarusian|Minsk Belgium|Belgian|Brussels
Belize|Belizean| Benin|Beninese| Bhutan|Bhutanese|Thimphu Bolivia|Bolivian|La_Paz Bosnia|Bosnian|Sarajevo
Botswana|Botswanan|Gaborone Brazil|Brazilian|Brasília Brunei|Bruneian| Bulgaria|Bulgarian|Sofia
Burkina_Faso|Burkinabe|Ouagadougou Burma|Burmese|Rangoon Burundi|Burundian| Cambodia|Cambodian|Phnom_Penh
Cameroon|Cameroonian|Yaoundé Canada|Canadian|Ottawa Chad|Chadian|N'Djamena Chile|Chilean|Santiago
China|Chinese|Beijing Colombia|Colombian|Bogotá Congo|Congolese|Kinshasa Costa_Rica|Costa_Rican|San_José
Croatia|Croatian|Zagreb Cuba|Cuban|Havana Cyprus|Cypriot|Nicosia Czech_Republic|Czech|Prague Czechia||
Denmark|Danish,Dane|Copenhagen Djibouti|Djiboutian| Dominican_Republic|Dominican|Santo_Domingo
Ecuador|Ecuadorian|Quito Egypt|Egyptian|Cairo El_Salvador|Salvadoran|San_Salvador England|English|London
Eritrea|Eritrean|Asmara Estonia|Estonian|Tallinn Ethiopia|Ethiopian|Addis_Ababa Fiji|Fijian|Suva
Finland|Finnish,Finn|Helsinki France|French|Paris Gabon|Gabonese|Libreville Gambia|Gambian|Banjul
Georgia|Georgian|Tbilisi Germany|German|Berlin Ghana|Ghanaian|Accra Greece|Greek|Athens Greenland|Greenlandic|Nuuk
Guatemala|Guatemalan|Guatemala_City Guinea|Guinean|Conakry Guyana|Guyanese|Georgetown Haiti|Haitian|Port-au-Prince
Honduras|Honduran|Tegucigalpa Hong_Kong|| Hungary|Hungarian|Budapest Iceland|Icelandic|Reykjavik
India|Indian|New_Delhi,Delhi Indonesia|Indonesian|Jakarta Iran|Iranian|Tehran Iraq|Iraqi|Baghdad
Ireland|Irish|Dublin Israel|Israeli|Jerusalem,Tel_Aviv Italy|Italian|Rome Ivory_Coast|Ivorian|Abidjan
Jamaica|Jamaican|Kingston Japan|Japanese|Tokyo Jordan|Jordanian|Amman Kazakhstan|Kazakh|Astana Kenya|Kenyan|Nairobi
Kosovo|Kosovar|Pristina Kuwait|Kuwaiti|Kuwait_City Kyrgyzstan|Kyrgyz|Bishkek Laos|Laotian|Vientiane
Latvia|Latvian|Riga Lebanon|Lebanese|Beirut Lesotho|| Liberia|Liberian|Monrovia Libya|Libyan|Tripoli
Liechtenstein|| Lithuania|Lithuanian|Vilnius Luxembourg|Luxembourgish|Luxembourg_City Macedonia|Macedonian|Skopje
Madagascar|Malagasy|Antananarivo Malawi|Malawian|Lilongwe Malaysia|Malaysian|Kuala_Lumpur Maldives|Maldivian|Malé
Mali|Malian|Bamako Malta|Maltese|Valletta Mauritania|Mauritanian|Nouakchott Mauritius|Mauritian|
Mexico|Mexican|Mexico_City Moldova|Moldovan|Chisinau Monaco|Monegasque| Mongolia|Mongolian|Ulaanbaatar
Montenegro|Montenegrin|Podgorica Morocco|Moroccan|Rabat Mozambique|Mozambican|Maputo Myanmar||Naypyidaw
Namibia|Namibian|Windhoek Nepal|Nepalese,Nepali|Kathmandu Netherlands|Dutch|Amsterdam,The_Hague
New_Zealand|New_Zealander|Wellington Nicaragua|Nicaraguan|Managua Niger|Nigerien|Niamey Nigeria|Nigerian|Abuja
North_Korea|North_Korean|Pyongyang Norway|Norwegian|Oslo Oman|Omani|Muscat Pakistan|Pakistani|Islamabad
Palestine|Palestinian|Ramallah Panama|Panamanian|Panama_City Papua_New_Guinea||Port_Moresby
Paraguay|Paraguayan|Asunción Peru|Peruvian|Lima Philippines|Philippine,Filipino|Manila Poland|Polish,Pole|Warsaw
Portugal|Portuguese|Lisbon Puerto_Rico|Puerto_Rican| Qatar|Qatari|Doha Romania|Romanian|Bucharest
Russia|Russian|Moscow Rwanda|Rwandan|Kigali Saudi_Arabia|Saudi,Saudi_Arabian|Riyadh Scotland|Scottish,Scot|Edinburgh
Senegal|Senegalese|Dakar Serbia|Serbian,Serb|Belgrade Sierra_Leone|Sierra_Leonean|Freetown
Singapore|Singaporean| Slovakia|Slovak,Slovakian|Bratislava Slovenia|Slovenian,Slovene|Ljubljana
Somalia|Somali|Mogadishu South_Africa|South_African|Pretoria South_Korea|South_Korean|Seoul
South_Sudan|South_Sudanese|Juba Spain|Spanish,Spaniard|Madrid Sri_Lanka|Sri_Lankan|Colombo Sudan|Sudanese|Khartoum
Suriname|| Sweden|Swedish,Swede|Stockholm Switzerland|Swiss|Bern Syria|Syrian|Damascus Taiwan|Taiwanese|Taipei
Tajikistan|Tajik|Dushanbe Tanzania|Tanzanian|Dodoma Thailand|Thai|Bangkok Tibet|Tibetan|Lhasa Togo|Togolese|Lomé
Tonga|Tongan| Trinidad|Trinidadian| Tunisia|Tunisian|Tunis Turkey|Turkish,Turk|Ankara Turkmenistan|Turkmen|Ashgabat
Uganda|Ugandan|Kampala Ukraine|Ukrainian|Kiev,Kyiv United_Arab_Emirates|Emirati|Abu_Dhabi
Uruguay|Uruguayan|Montevideo Antigua|Antiguan| Saint_Kitts_and_Nevis|Kittitian|
United_Kingdom|British,Briton|London United_States|American|Washington
Uzbekistan|Uzbek|Tashkent Vatican||Vatican_City Venezuela|Venezuelan|Caracas Vietnam|Vietnamese|Hanoi
Wales|Welsh|Cardiff Yemen|Yemeni|Sanaa Zambia|Zambian|Lusaka Zimbabwe|Zimbabwean|Harare
Britain|| America|| Korea|Korean| Crimea|Crimean| Catalonia|Catalan| Chechnya|Chechen|Grozny Gaza|Gazan|Gaza_City
Kashmir|Kashmiri|Srinagar Kurdistan|Kurdish,Kurd| Northern_Ireland||Belfast Soviet_Union|Soviet| USSR||
"""

# Peoples, regions and faiths whose adjective is no actor by itself.
_OTHER_ADJECTIVES = """
European African Asian Arab Arabic Western Eastern Latin Hispanic Latino Scandinavian Balkan Nordic Slavic Caucasian
Christian Muslim Jewish Catholic Protestant Orthodox Hindu Buddhist Sikh Islamic Islamist Sunni Shia Shiite Mormon
Evangelical Anglican Baptist Methodist Lutheran Presbyterian Quaker Persian Roman Byzantine Ottoman Hebrew Siberian
Republican Democratic Democrat Conservative Liberal Labour Tory Socialist Communist Marxist Libertarian Nazi Fascist
New_Democrat New_Englander Californian Texan Floridian Hawaiian Alaskan Parisian Londoner Bavarian Sicilian
Corsican Basque Flemish Cantonese
"""

_STATES = """
Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana
Iowa Kansas
Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada
New_Hampshire New_Jersey New_Mexico New_York North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania
Rhode_Island
South_Carolina South_Dakota Tennessee Texas Utah Vermont Virginia West_Virginia Wisconsin Wyoming
Ontario Quebec Alberta Manitoba Saskatchewan Nova_Scotia New_Brunswick British_Columbia Newfoundland Yukon
New_South_Wales Queensland Tasmania Victoria Punjab Sindh Kerala Gujarat Bavaria Saxony
"""

_CITIES = """
New_York_City Los_Angeles Chicago Houston Philadelphia Phoenix San_Antonio San_Diego Dallas Austin San_Francisco
Boston
Detroit Seattle Denver Baltimore Milwaukee Miami Atlanta Cleveland Las_Vegas New_Orleans Pittsburgh Cincinnati
Minneapolis St._Louis Kansas_City Salt_Lake_City Manhattan Brooklyn Hollywood Queens Bronx Honolulu Sacramento
Oakland
Toronto Montreal Vancouver Calgary Sydney Melbourne Brisbane Perth Adelaide Auckland Manchester Birmingham Liverpool
Glasgow Leeds Bristol Oxford Cambridge Geneva Zurich Munich Frankfurt Hamburg Cologne Milan Naples Venice Florence
Barcelona Seville Lyon Marseille Strasbourg Antwerp Rotterdam Istanbul Dubai Shanghai Guangzhou Shenzhen Wuhan
Mumbai Calcutta Kolkata Bangalore Chennai Karachi Lahore Osaka Kyoto Hiroshima Saigon São_Paulo Rio_de_Janeiro
Johannesburg Cape_Town Lagos Alexandria Casablanca Aleppo Mosul Kandahar Kharkiv Odessa Lviv Donetsk Luhansk
St._Petersburg Saint_Petersburg Vladivostok Gyumri Stepanakert Sochi Davos
"""

_REGIONS = """
Africa Asia Europe Antarctica Arctic North_America South_America Latin_America Central_America Caribbean Middle_East
Central_Asia Southeast_Asia Eastern_Europe Western_Europe Balkans Caucasus South_Caucasus North_Caucasus
Transcaucasia Scandinavia Siberia Nagorno-Karabakh Karabakh Donbas Donbass Sahel Maghreb Levant Eurasia Oceania
Tyne_and_Wear Devon_and_Cornwall Avon_and_Somerset Brighton_and_Hove Dumfries_and_Galloway Argyll_and_Bute
Hammersmith_and_Fulham Kensington_and_Chelsea Newfoundland_and_Labrador Jammu_and_Kashmir Turks_and_Caicos
Midwest Pacific Atlantic Mediterranean Baltic Baltics Himalayas Alps Balkan_Peninsula Korean_Peninsula West_Bank
"""

# Short and older forms of one state's name.
ALIASES: dict[str, str] = {
    **dict.fromkeys(("US", "U.S.", "USA", "U.S.A.", "America", "United States of America"), "United States"),
    **dict.fromkeys(("UK", "U.K.", "Britain", "Great Britain", "GB"), "United Kingdom"),
    **dict.fromkeys(("UAE", "U.A.E."), "United Arab Emirates"),
    **dict.fromkeys(("DPRK", "D.P.R.K."), "North Korea"),
    **dict.fromkeys(("PRC", "P.R.C."), "China"),
    **dict.fromkeys(("EU", "E.U."), "European Union"),
    **dict.fromkeys(("UN", "U.N."), "United Nations"),
    **dict.fromkeys(("D.C.", "DC", "Washington D.C.", "Washington, D.C."), "Washington"),
    **dict.fromkeys(("GOP", "G.O.P."), "Republican Party"),
    "DNC": "Democratic National Committee",
    "RNC": "Republican National Committee",
    **dict.fromkeys(
        (
            "DR Congo",
            "DRC",
            "Democratic Republic of Congo",
            "Democratic Republic of the Congo",
        ),
        "Congo",
    ),
    "Bosnia and Herzegovina": "Bosnia",
    "Bosnia-Herzegovina": "Bosnia",
    "Trinidad and Tobago": "Trinidad",
    "Antigua and Barbuda": "Antigua",
    "Republic of Ireland": "Ireland",
    "Republic of Korea": "South Korea",
    "Kiev": "Kyiv",
    "Burma": "Myanmar",
}


def _words(table: str) -> list[str]:
    return [entry.replace("_", " ") for entry in table.split()]


def _column(number: int) -> frozenset[str]:
    rows = [entry.split("|") for entry in _COUNTRIES.split()]
    return frozenset(name.replace("_", " ") for row in rows for name in row[number].split(",") if name)


COUNTRIES = _column(0) | {alias for alias in ALIASES if ALIASES[alias] in _column(0)}
CAPITALS = _column(2)
"""Seats of government: they speak for it."""
DEMONYMS = _column(1) | frozenset(_words(_OTHER_ADJECTIVES)) | {"U.S.-led", "Anglo"}
"""Adjectives of a people, a faith or a party: no actor unless in the plural."""
PEOPLES = frozenset(word + "s" for word in DEMONYMS if not word.endswith(("ish", "ch", "ese", "sh", "s"))) | {
    *("Britons", "Danes", "Finns", "Poles", "Swedes", "Turks", "Scots", "Jews", "Tories", "Kurds", "Latinos", "Dems"),
    *("Liberal Democrats", "Lib Dems", "Social Democrats", "Christian Democrats"),
    *("Rohingya", "Taliban", "Roma", "Uighurs", "Uyghurs", "Millennials", "Independents", "Evangelicals", "Latinas"),
}
"""Plural names of a people, a faith or a party: collective voices."""
PLACES = COUNTRIES | CAPITALS | frozenset(_words(_STATES + _CITIES + _REGIONS))
COUNTRY_OF_DEMONYM = {
    demonym.replace("_", " "): row[0].replace("_", " ")
    for row in (entry.split("|") for entry in _COUNTRIES.split())
    for demonym in row[1].split(",")
    if demonym
}

"""Names whose kind no word of theirs tells, and names that a small word joins to one."""

from __future__ import annotations

from itertools import chain

from summarizer.brief import ActorKind
from summarizer.linguistics.places import PLACES


def _names(table: str) -> list[str]:
    return [name.replace("_", " ") for name in table.split()]


_GOVERNMENTS = """
White_House Kremlin Pentagon Downing_Street Capitol_Hill Capitol Congress Senate House State_Department
Scotland_Yard Élysée Home_Office Foreign_Office House_of_Commons EU UN House_of_Representatives House_of_Lords
Supreme_Court European_Union United_Nations NATO FBI CIA Federal_Reserve Fed Interpol IRS DOJ EPA NSA Parliament FEC
ICE Navy Army Treasury HM_Revenue_and_Customs Ofcom Ofgem Ofsted Ofwat Defra MI5 MI6 GCHQ Europol Eurostat Frontex
Mossad Shin_Bet Bundeswehr Bundesbank Stormont Holyrood Whitehall Elysee Elysée No_10 Number_10 General_Staff
Police_Scotland
"""
_OUTLETS = """
Reuters AP AFP UPI Bloomberg CNN BBC NBC CBS ABC MSNBC CNBC NPR PBS Fox C-SPAN Al_Jazeera Politico TASS Xinhua
Interfax Breitbart BuzzFeed Vox Slate Wikinews USA_TODAY Newsweek Forbes Economist New_Yorker Atlantic Le_Monde
Der_Spiegel Pravda Huffington_Post Yonhap Kyodo RIA_Novosti Ynet Haaretz El_País CBC Univision Telemundo Al_Arabiya
Sky_News Associated_Press Agence_France-Presse Mediaite Gawker Axios ProPublica El_Pais Le_Figaro Libération Bild
Die_Zeit Süddeutsche_Zeitung Frankfurter_Allgemeine La_Repubblica Corriere_della_Sera Asahi_Shimbun Nikkei Caixin
Meduza Novaya_Gazeta Izvestia Anadolu Yedioth_Ahronoth Israel_Hayom Maariv Asharq_al-Awsat Al-Ahram Al-Hayat
Hürriyet Hurriyet Cumhuriyet Milliyet Clarín O_Globo El_Mundo La_Nación Dagens_Nyheter Aftenposten Politiken Tasnim
IRNA ESPN Kommersant Vedomosti Semafor Mediazona Bellingcat X Telegram Truth_Social Instagram WhatsApp Snapchat
Reddit ITV Nature Lancet
"""
_ORGANIZATIONS = """
Public_Citizen Caltech MIT UCLA Southern_California_Edison Con_Edison Consolidated_Edison Facebook Twitter Google
Apple Microsoft IBM Uber Wikipedia YouTube Amnesty_International Human_Rights_Watch Greenpeace Friends_of_the_Earth
Planned_Parenthood Red_Cross Oxfam Reporters_Without_Borders Doctors_Without_Borders Al_Qaeda Islamic_State ISIS
Hezbollah Hamas Wall_Street Hollywood Médecins_Sans_Frontières Medecins_Sans_Frontieres Save_the_Children
Stop_the_War_Coalition Citizens_Advice Crisis_Group Transparency_International Procter_and_Gamble
Johnson_and_Johnson Ernst_and_Young Smith_and_Wesson Barnes_and_Noble Dolce_and_Gabbana Black_and_Decker
Organisation_for_Security_and_Co-operation_in_Europe Organization_for_Security_and_Co-operation_in_Europe
Organization_for_Security_and_Cooperation_in_Europe Organisation_for_Security_and_Cooperation_in_Europe
Port_Authority_of_New_York_and_New_Jersey Unicef UNICEF Unesco UNESCO Sinn_Féin Plaid_Cymru Reform_UK Fianna_Fáil
Fine_Gael Likud Fidesz Syriza Mothers_Against_Drunk_Driving Shell Meta Alphabet OpenAI Anthropic Oracle TikTok
Samsung Sony Lockheed_Martin Raytheon Siemens Bosch Philips Ericsson Nokia Huawei Xiaomi Alibaba Tencent ByteDance
Foxconn Gazprom Rosneft Nestlé Nestle Unilever Danone Heineken Carlsberg Starbucks Pepsi Nike Adidas BlackRock
Berkshire_Hathaway Mastercard PayPal Chevron Exxon ExxonMobil Exxon_Mobil Equinor Petrobras Vodafone Verizon Comcast
Disney Harvard Yale Princeton ActionAid Christian_Aid WikiLeaks Interpol Manchester_United Real_Madrid Arsenal Fatah
Isis Al-Qaeda al-Qaeda al-Shabab Boko_Haram Wagner
"""

# Companies by their trade, which their names do not tell.
_COMPANIES = {
    "cars": """
Ford Toyota Honda Nissan Volkswagen Porsche Daimler Renault Peugeot Stellantis Ferrari Fiat Volvo Tesla
Rolls-Royce General_Motors GM BMW Hyundai Kia Mazda Subaru Jaguar_Land_Rover Mercedes-Benz Chrysler
""",
    "flights": """
Aeroflot Lufthansa Ryanair easyJet Delta_Air_Lines Air_France Air_Canada Air_India Qantas Emirates
Wizz_Air JetBlue
""",
    "loans": """
Goldman_Sachs Barclays Lloyds NatWest Santander UBS Credit_Suisse Citigroup Morgan_Stanley
JPMorgan_Chase JPMorgan Wells_Fargo HSBC ING BNP_Paribas Société_Générale UniCredit
""",
    "retail": """
Walmart Amazon Ikea IKEA Lidl Aldi Sainsbury Asda Morrisons Waitrose Marks_and_Spencer Tesco Costco
Carrefour
""",
    "drugs": """
Pfizer Moderna AstraZeneca Novartis Roche Bayer Merck Sanofi GlaxoSmithKline GSK Novavax Sinovac
BioNTech Eli_Lilly Novo_Nordisk
""",
    "chips": """
Nvidia Intel TSMC AMD Qualcomm ASML
""",
    "planes": """
Boeing Airbus Embraer
""",
    "mining": """
Rio_Tinto Glencore BHP
""",
    "streaming": """
Netflix Spotify
""",
}
_PUBLIC_BODIES = {
    "rules": """
Ofcom Ofgem Ofsted Ofwat FCA SEC FDA CMA FAA FCC FTC NTSB EPA FERC NRC BaFin HSE Financial_Conduct_Authority
Health_and_Safety_Executive
""",
    "space": """
NASA Nasa ESA Roscosmos ISRO JAXA European_Space_Agency
""",
}

BY_TRADE: dict[str, list[str]] = {trade: _names(table) for trade, table in (_COMPANIES | _PUBLIC_BODIES).items()}
"""Known bodies by their trade."""
COMPANIES = frozenset(name for trade in _COMPANIES for name in BY_TRADE[trade])

KNOWN: dict[str, ActorKind] = {
    **dict.fromkeys((*_names(_GOVERNMENTS), *chain.from_iterable(map(_names, _PUBLIC_BODIES.values()))), "government"),
    **dict.fromkeys(_names(_OUTLETS), "outlet"),
    **dict.fromkeys((*_names(_ORGANIZATIONS), *COMPANIES), "organization"),
}
"""Names that speak for a state, outlets and bodies, by their kind."""

JOINED = frozenset(name for name in (*KNOWN, *PLACES) if any(word.islower() for word in name.split(" ")))
"""Known names with a small word inside: "Bosnia and Herzegovina", "Save the Children"."""

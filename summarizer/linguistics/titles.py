"""Words that tell what a name or a description stands for: titles, roles, and heads by kind.

Internal and external evidence of names in the sense of McDonald 1996: a title before a name, an
apposition after it, and the head noun of the name itself ("... Ministry", "... Times").
"""

from __future__ import annotations

from summarizer.brief import ActorKind
from summarizer.linguistics.tokens import lexicon

# Titles that stand before a name and tell the bearer's gender.
MALE_TITLES = lexicon("Mr Mister Sir Lord King Prince Father Brother Monsieur Herr Don Sheikh Emperor Duke Baron Pope")
FEMALE_TITLES = lexicon("Mrs Ms Miss Dame Lady Queen Princess Sister Madame Frau Empress Duchess Baroness Mme")

PARTICLES = lexicon("de da del della di do dos du von van bin ibn al el la le ten ter zu y der den las los")
"""Small words inside a name: "Ursula von der Leyen"."""

# Titles of office, rank and profession, as written before a name; the full stop of an abbreviation is left out.
_OFFICES = lexicon(
    """
President Vice-President Chancellor Premier Minister Secretary Undersecretary Senator Representative Congressman
Congresswoman Assemblyman Assemblywoman Councilman Councilwoman Councillor Alderman Governor Mayor Delegate Deputy
Ambassador Consul Envoy Commissioner Speaker Whip Chairman Chairwoman Chair Chairperson Leader Director Chief Head
Spokesman Spokeswoman Spokesperson Treasurer Comptroller Attorney Solicitor Prosecutor Judge Justice Sheriff Marshal
MP Premier-elect President-elect Nominee Candidate Ayatollah Emir Sultan Imam Rabbi Mullah Patriarch Archbishop
Bishop
Cardinal Reverend Pastor Monsignor Chaplain
"""
)
_RANKS = lexicon(
    """
General Colonel Major Captain Lieutenant Sergeant Corporal Private Admiral Commander Commodore Brigadier Marshal
Officer
Constable Inspector Superintendent Detective Agent PC PCSO Det Insp DCI Cllr Cpl Sgt Lt Capt Maj Col Gen Adm Cmdr
Brig Pvt
"""
)
_PROFESSIONS = lexicon(
    """
Professor Doctor Dr Prof Coach Manager Chef Analyst Economist Historian Author Writer Novelist Poet Journalist
Reporter
Columnist Editor Correspondent Anchor Host Commentator Strategist Pollster Consultant Adviser Advisor Aide Lawyer
Counsel Engineer Scientist Researcher Biologist Physicist Chemist Astronomer Geologist Meteorologist Mathematician
Psychologist Sociologist Anthropologist Philosopher Activist Artist Actor Actress Director Producer Musician Singer
Rapper Comedian Photographer Designer Architect Businessman Businesswoman Entrepreneur Founder Co-founder CEO
CFO COO
Executive Billionaire Developer Investor Banker Farmer Teacher Principal Student Nurse Surgeon Physician Academic
Veteran Builder Plumber Electrician Shopkeeper Publican Firefighter Paramedic Midwife Midfielder Striker Defender
Eyewitness Witness Neighbour Neighbor Resident Motorist Passenger Survivor Pensioner Shopper Commuter Campaigner
Protester Goalkeeper Winger Skipper Referee Jockey Batsman Bowler Quarterback Substitute
"""
)
_ABBREVIATED = lexicon("Sen Rep Gov Del Atty Rev Hon Pres Supt Assemb Sens Reps Govs Drs Messrs Amb Fr")
TITLES = MALE_TITLES | FEMALE_TITLES | _OFFICES | _RANKS | _PROFESSIONS | _ABBREVIATED
"""Capitalised words that may end the title of a person; ``Sen`` stands for "Sen." too."""

TITLE_MODIFIERS = lexicon(
    """
Former Ex Then Late Rt Acting Interim Deputy Vice Assistant Associate Senior Junior Chief Prime
Foreign Defense Defence
Interior Finance Justice Health Education Energy Environment Trade Labor Labour Home Housing Transport
Transportation Agriculture Economy
Culture State Press First Lead Special Under Lieutenant Major Brigadier Rear Attorney General Executive Managing
Presidential Republican Democratic Majority Minority House Senate Campaign Party Opposition Supreme Crown Grand
Public National Security
Budget Treasury Commerce Intelligence Staff Gubernatorial Congressional City Police Fire Fellow Retired Federal
"""
)
"""Capitalised words that may stand before the last word of a title ("Prime Minister", "Deputy Foreign Minister")."""

MALE_ROLES = lexicon(
    """
man boy gentleman father son husband brother uncle nephew grandfather grandson widower king prince duke
spokesman chairman
congressman businessman policeman fireman salesman cameraman statesman councilman assemblyman alderman actor waiter
host priest monk guy sportsman gunman frontman clergyman fisherman serviceman boyfriend dad fiancé
"""
)
FEMALE_ROLES = lexicon(
    """
woman girl lady mother daughter wife sister aunt niece grandmother granddaughter widow queen princess duchess
spokeswoman
chairwoman congresswoman businesswoman policewoman actress waitress hostess nun councilwoman assemblywoman
stateswoman girlfriend mom mum fiancée heiress
"""
)
_OTHER_ROLES = lexicon(
    """
spokesperson representative rep aide ambassador envoy diplomat official officer minister president senator
governor mayor
secretary lawmaker legislator leader chief head director executive manager adviser advisor strategist consultant
pollster
candidate nominee front-runner contender politician incumbent delegate commissioner judge justice attorney lawyer
prosecutor counsel sheriff detective investigator inspector agent soldier general colonel captain commander
admiral veteran
analyst expert economist scientist researcher scholar academic professor historian biologist physicist author writer
journalist reporter correspondent columnist editor publisher anchor blogger commentator critic activist organizer
founder co-founder co-owner owner partner chair chairperson CEO banker investor billionaire businessperson
entrepreneur developer
doctor physician surgeon nurse teacher student principal farmer worker employee engineer designer artist
musician singer
director producer filmmaker comedian player coach resident neighbor neighbour witness survivor victim supporter
opponent
voter donor volunteer member source insider observer participant patient passenger driver pilot immigrant
refugee migrant
pastor bishop archbishop cardinal rabbi imam pope premier chancellor treasurer deputy speaker whip person
individual child
parent friend colleague cousin teenager citizen homeopath fellow interviewee mathematician philosopher
speechwriter rival seeker advocate enemy ally spouse loyalist elder figure star co-author keeper lobbyist
clerk doorman bouncer cleaner cook chef barman receptionist caretaker janitor builder plumber electrician mechanic
carpenter shopkeeper publican postman courier carer childminder firefighter paramedic midwife dentist vet pharmacist
lecturer tutor referee striker midfielder goalkeeper defender captain skipper jockey cyclist swimmer runner boxer
golfer tourist visitor traveller bystander onlooker landlord tenant homeowner pensioner mourner parishioner vicar
priest monk fisherman sailor crewman
mp councillor councilor sergeant psychiatrist accused
solicitor barrister backbencher frontbencher constable superintendent defendant plaintiff claimant coroner campaigner
trustee motorist
protester demonstrator year-old rescuer shopper trader lender borrower consumer customer gamer fan commuter villager
settler rebel militant
fighter insurgent hacker smuggler suspect inmate prisoner hostage thief robber killer attacker bomber sniper
pirate gunner
boss magistrate pontiff magnate mogul tycoon guard warden blacksmith bride groom bridesmaid maid nanny chaplain deacon
sultan emir ayatollah marshal undersecretary architect poet quarterback skier lifeguard astronaut cosmonaut
"""
)
ROLES = MALE_ROLES | FEMALE_ROLES | _OTHER_ROLES
"""Nouns for one person, in the singular."""

EPITHETS = lexicon(
    """
year-old teenager youngster striker midfielder winger defender goalkeeper
senator governor president congressman congresswoman representative secretary mayor candidate nominee
front-runner frontrunner contender
challenger incumbent lawmaker politician premier chancellor minister ambassador billionaire businessman
businesswoman mogul
tycoon magnate developer republican democrat conservative liberal socialist independent actor actress singer
author professor
general admiral star pontiff pope king queen prince princess
"""
)
"""Callings by which news copy speaks again of someone it has named ("the billionaire said")."""

PEOPLE = lexicon(
    """
people men women children police parents officials authorities troops forces critics others some many most both
few several
all those everyone everybody anyone someone somebody nobody none families youth staff personnel folks media
clergy public elites
"""
)
"""Words for more than one person that the plural of :data:`ROLES` does not give."""

_ORGANIZATION_HEADS = lexicon(
    """
Association Organization Organisation Federation Foundation Union League Society Institute Institution Center Centre
Centers Centres
Committee Council Alliance Coalition Party Campaign Movement Group Fund Trust Network Club Church Cathedral
Mosque Synagogue
University College School Academy Hospital Clinic Museum Library Laboratory Bank Company Corporation Corp Inc
Ltd LLC Co
Partners Holdings Industries Enterprises Technologies Airlines Airways Motors Studios Pictures Entertainment Records
Bar Restaurant Hotel Team Orchestra Band Brigade Project Initiative Program Programme Workers Teamsters Brothers
Associates
Strategies Consulting Capital Ventures Services Solutions Communications Org Conference Caucus PAC Lobby Chamber
Forum United Rovers Wanderers Hotspur
Shipping Logistics Energy Systems Pharmaceuticals Pharma Foods Stores Petroleum Telecom Insurance Aerospace Robotics
Chemicals Steel Oil Mining Telecoms Financial AG GmbH Plc PLC SA NV AB
Lines Therapeutics Biosciences Diagnostics Genomics Devices Electronics Instruments Dynamics Analytics Brands Homes
Farms Utilities Water
Railways Laboratories Semiconductor Semiconductors Biotech Electric
Gaming Software Labs Brewery Theatre Theater Faculty Nation Tribe Confederation Authority Politics
"""
)
BUSINESS_HEADS = lexicon(
    "Foods Airlines Airways Lines Inc Ltd LLC Co Corp Corporation Company Holdings Industries Enterprises Motors "
    "Technologies Studios Entertainment Partners Ventures Solutions Energy Pharmaceuticals Pharma Therapeutics "
    "Stores Petroleum Telecom Telecoms Insurance Aerospace Robotics Chemicals Steel Oil Mining Financial Electric "
    "Software Labs Brewery Biosciences Diagnostics Genomics Devices Electronics Instruments Brands Homes Utilities "
    "AG GmbH Plc PLC SA NV AB"
)
"""Last words of the names of businesses, which stand for no other body."""
_GOVERNMENT_HEADS = lexicon(
    """
Government Administration Ministry Department Agency Bureau Office Commission Authority Service Congress Senate
House Parliament
Assembly Borough Duma Knesset Bundestag Cabinet Court Tribunal Police Army Navy Military Guard Force Forces Marines
Pentagon Kremlin
Embassy Consulate Treasury Board Reserve Corps Council Judiciary Legislature Directorate Secretariat Inspectorate Fed
"""
)
_OUTLET_HEADS = lexicon(
    """
Times Post News Herald Tribune Journal Gazette Press Guardian Telegraph Observer Chronicle Globe Mail Mirror
Daily Weekly
Magazine Review Dispatch Sentinel Inquirer Examiner Standard Bulletin Courier Independent Register Republic Star
Sun Today
Gazeta Shimbun Zeitung Komsomolets
TV Television Radio Broadcasting Wire Newspaper Bee Caller Beast Tribune-Review Post-Gazette Journal-Constitution
"""
)
_PLACE_HEADS = lexicon(
    """
Street Road Avenue Boulevard Lane Drive Square Plaza Park Garden Gardens River Sea Ocean Lake Bay Gulf Strait
Island Islands Isle
Peninsula Coast Beach Mountain Mountains Mount Hill Hills Valley Desert Forest Creek County City Town Village
Province District
Region State Territory Canal Bridge Airport Station Harbor Harbour Port Memorial Monument Palace Tower Castle
Cemetery Stadium Arena Ice
Shelf Highway Cape Springs Falls Heights Glacier Kibbutz Republic Border
"""
)
_DOCUMENT_HEADS = lexicon(
    "Act Bill Treaty Agreement Accord Accords Protocol Report Constitution Amendment Declaration Resolution Letter Poll"
    " Survey"
)
# What happens, is awarded, is made or is believed: named, yet no actor.
_EVENT_HEADS = lexicon(
    """
War Games Olympics Paralympics Festival Cup Championship Championships Summit Election Elections Day Night Week
Year Century
Award Awards Prize Medal Tour Revolution Crisis Scandal Massacre Hurricane Cyclone Typhoon Storm Earthquake
Convention Debate
Primary Caucuses Ceremony Holiday Christmas Easter Ramadan Hanukkah Thanksgiving Deal Plan Scale Index Theory
Law License Licence
Christianity Islam Judaism Buddhism Hinduism Internet Bible Koran Quran Agent Age Era Show Studies Science
Sciences System Systems Database Education Psychology Mathematics Image Photo Read Click
"""
)
HEADS: dict[str, ActorKind | None] = {
    **dict.fromkeys(_EVENT_HEADS),
    **dict.fromkeys(_DOCUMENT_HEADS, "document"),
    **dict.fromkeys(_PLACE_HEADS, "place"),
    **dict.fromkeys(_OUTLET_HEADS, "outlet"),
    **dict.fromkeys(_GOVERNMENT_HEADS, "government"),
    **dict.fromkeys(_ORGANIZATION_HEADS, "organization"),
}
"""Last word of a name, and the kind it tells; ``None`` for what is no actor."""

# Heads of descriptions, in the singular and in lower case.
DESCRIPTION_KINDS: dict[str, ActorKind] = {
    **dict.fromkeys(
        lexicon(
            """
report statement letter poll survey study email e-mail memo filing document transcript bill law ad advertisement
book article
column editorial tweet post complaint lawsuit indictment ruling opinion decision order treaty agreement
resolution review index record
data statistics figure research release note message text paper census audit file cable affidavit testimony
return footage video
caption headline story account analysis assessment estimate finding result speech interview rule constitution
amendment announcement
"""
        ),
        "document",
    ),
    **dict.fromkeys(
        lexicon(
            "newspaper magazine network broadcaster site website blog outlet journal daily channel station wire"
            " tabloid media"
        ),
        "outlet",
    ),
    **dict.fromkeys(
        lexicon(
            """
government administration ministry department force court inquest police military army navy parliament
congress senate council
embassy coastguard inspectorate constabulary directorate
cabinet commission bureau authority legislature tribunal treasury kremlin state country nation side regime junta
pentagon city office enforcement
"""
        ),
        "government",
    ),
    **dict.fromkeys(
        lexicon(
            """
campaign company group organization organisation association church union firm committee bank team party movement
coalition opposition institute foundation university college school hospital business corporation club society alliance
think-tank tank trust bloc consortium camp agency service airline retailer carmaker manufacturer
automaker drugmaker chipmaker planemaker shipbuilder housebuilder brewer carrier utility lender insurer supermarket
grocer supplier regulator watchdog developer operator miner giant conglomerate startup start-up
league federation board industry establishment bar charity center centre venture fund super-pac pac lobby chain
brand site zoo museum gallery hotel restaurant airport maker
"""
        ),
        "organization",
    ),
    **dict.fromkeys(lexicon("family household couple pair duo defence defense prosecution jury crowd"), "group"),
}

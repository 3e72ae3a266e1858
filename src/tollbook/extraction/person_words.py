"""Word lists by which private persons' names are told from other capitalised words (English first, some more)."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What a private person is called by, directly before the name or in apposition after it.
PRIVATE_ROLES = _words("""
accountant actor actress apprentice artisan baker barber beekeeper blacksmith boatman bookkeeper boy bride
bricklayer builder businessman businesswoman butcher captive caretaker carpenter cashier casualty child
civilian cleaner clerk cook cyclist customer dancer daughter deckhand dentist deceased deminer docker doctor
doorman driver electrician engineer farmer farmhand father fisherman fishmonger foreman fruit-seller geologist
girl goatherd grandfather grandmother groom grocer guard hairdresser hawker herder herdsman hostage
housekeeper housewife husband infant interpreter intern janitor jeweller journalist labourer laborer lawyer
librarian local logger lorry-driver machinist man mason mechanic merchant midwife milkman miner missionary
monk mother motorcyclist mourner musician native neighbor neighbour newlywed nun nurse nursery-keeper orphan
paramedic passenger passer-by passerby patient peasant pedestrian pensioner pharmacist photographer physician
pilgrim plumber porter potter priest prisoner rancher receptionist refugee relative resident rickshaw-driver
sailor salesman saleswoman schoolboy schoolgirl schoolteacher seaman seamstress shepherd shopkeeper shopper
sister son student surveyor survivor tailor taxi-driver teacher technician teenager tourist trader trainee
translator traveller trucker tutor vendor victim villager volunteer waiter waitress watchman weaver welder
widow widower wife witness woman worker youth
""")

KIN = _words("""
aunt boyfriend brother brother-in-law cousin daughter daughter-in-law ex-husband ex-wife father father-in-law
fiance fiancé fiancee fiancée girlfriend grandfather grandmother granddaughter grandson half-brother
half-sister husband mother mother-in-law nephew niece partner sister sister-in-law son son-in-law stepdaughter
stepfather stepmother stepson twin uncle widow widower wife
""")

# Who speaks or acts in office: the name before or after such a word is no private person's.
OFFICES = _words("""
administrator admiral adviser advisor agent aide alderman ambassador analyst anchor archbishop attorney author
ayatollah bishop bureaucrat candidate cardinal chair chairman chairperson chairwoman chancellor chief
columnist commandant commander commissioner congressman congresswoman consul coordinator coroner correspondent
councillor councilman councilmember councilwoman critic delegate deputy detective diplomat director editor
emir envoy examiner executive expert foreign-minister general governor head historian imam inspector
investigator jeweler judge justice king lawmaker leader legislator liaison magistrate manager marshal mayor
mediator minister mp mullah negotiator ombudsman organiser organizer parliamentarian pastor patriarch pope
premier president prime-minister prince princess principal professor prosecutor publisher queen rabbi
rapporteur recorder reporter representative researcher scholar secretary senator sheikh sheriff solicitor
speaker spokesman spokesperson spokeswoman spokesmen strategist sultan superintendent supervisor treasurer
undersecretary vice-president warden warlord writer ceo founder co-founder author colonel brigadier major
""")

OFFICE_ABBREVIATIONS = _words("""
Gov Sen Rep Col Gen Maj Brig Adm Lt Supt Insp Det Cmdr Comm Amb Hon Rev Pres Min DIG IGP SSP SP DSP DPO SHO MP
PM CEO
""")

# Ranks whose holders are often victims: public when they speak, private when they are hurt.
RANKS = _words("""
officer trooper sergeant sgt corporal cpl private pvt constable lieutenant captain capt policeman policewoman
soldier paratrooper ranger firefighter fireman marine airman gunner rifleman sepoy havildar naik subedar jawan
lance deputy patrolman
""")

# Words that stand in names of places, organisations, days, vessels and works, and never in a person's.
NOT_IN_NAMES = _words("""
Academy Affairs Africa African Agency Airlines Airport Alliance America American Apartments April Arab Area
Armed Army Asia Asian Assembly Association Attack August Authority Autonomous Avenue Ave Award Bank Bar
Baptist Barracks Base Basin Battalion Bay Beach Block Board Boulevard Blvd Border Branch Bridge Brigade
Brigades British Broadcasting Building Bureau Bus Business Cafe Camp Canal Cape Capital Cathedral Catholic
Center Central Centre Chamber Channel Chapel Children China Chinese Christian Church Circle City Clinic Club
Coalition Coast Code College Command Commission Committee Company Complex Conference Congress Congressional
Constitution Convention Coordination Corporation Corps Council County Court Courthouse Creek Crescent Crime
Crimes Cross Daily Dam Day December Defence Defense Delta Democratic Department Dept Desert Desk Detention
Development Dispatch Dispatcher District Division Drive East Eastern Economic Education Elementary Embassy
Emergency Emirate England Enforcement English Estate Europe European Evening Express Factory Facebook Falls
Farm Farms February Federal Federation Field Fire Force Forces Foreign Forest Forum Foundation Freeway Free
French Friday Front Fund Gang Gardens Gate Gazette General-Hospital German Global Government Governorate Grand
Group Guard Guards Gulf Hall Harbor Harbour Hazara Headquarters Health Heights High Highway Hill Hills
Homicide Hospital Hotel House Human Hwy Independence Independent India Indian Industrial Industries Industry
Initiative Inn Institute Intelligence Interior International Interstate Iran Iranian Iraq Iraqi Island Islands
Islamic Israel Israeli Italian Jail January Japan Japanese Jihad Jihadi Journal July June Junction Justice
Kingdom Lake Lakes Land Lane Law League Liberation Library Limited Local Lodge Lower Ltd Mall Manor March
Market Media Medical Meeting Memorial Methodist Metro Metropolitan Middle Militant Militia Military Mine Mines
Ministry Mission Monday Mosque Motel Mount Mountain Mountains Movement Municipal Museum Muslim Muslims
National Nations Navy Network New News Newspaper Night NGO North Northeast Northeastern Northern Northwest
Northwestern November Observatory October Office Oil Old Operation Opposition Order Organisation Organization
Oromia Palace Parish Park Parkway Party Patrol Pass Peace Pentagon People Peoples Pharmacy Pike Pipeline Place
Plains Plant Plateau Plaza Point Police Popular Port Post Presbyterian Press Prison Program Programme Project
Protection Province Provincial Public Pump Quarter Radio Railway Ranch Range Red Refugee Region Regional
Registry Reports Reporter Republic Republican Republicans Democrats Democrat Rescue Research Reserve
Resistance Restaurant Revolutionary Ridge Rights Ring River Road Rd Room Route Rural Russia Russian Safety
Sahara Sahel Saturday Saudi School Sea Sector Security September Service Services Shopping Shore Social
Society Soldiers Solidarity Southeast Southeastern Southern South Southwest Southwestern Soviet Spanish
Special Springs Square Stadium Star State States Station Store Strait Street St. Streets Suburb Summit Sunday
Supreme Swat Syndicate Syria Syrian Taliban Task Team Television Temple Terrace Terrorism Terrorist The This
That These Those Thursday Tigers Times Today Tower Town Township Transport Trail Treatment Tribune Tribunal
Trust Tuesday Turkish Turnpike TV Twitter Union Unit United Unity University Upper Urban Valley Village
Vocational Voice Volunteers Walk War Ward Water Way Wednesday Week Weekly West Western Wing World Worldwide
Yard Youth Zone Al-Qaeda Al-Shabab Al-Shabaab Qaida Shabab Shabaab Hezbollah Hamas Boko Haram Daesh ISIS ISIL
Houthi Houthis Ltda Inc LLC PLC SA Corp Co Bros Vessel Pearl Ship Tanker Ferry Blackwater Hezb Jaish Lashkar
Jamaat Jamaah Ansar Jund Tehreek Tehrik Harakat Wilayat Liwa Katiba Faylaq Jabhat Tahrir Haqqani Network Sipah
Majlis Masjid Madrasa Bazaar Bazar Chowk Colony Nagar Pur Abad Qala Tehsil Taluka Upazila Thana Cantonment
Sharif-Hospital Mission Consulate Convoy Column Bloc Coordinator Easter Christmas Eid Ramadan Ashura Muharram
Spring Summer Autumn Winter Noon Eve Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve One First
Second Third Fourth Fifth Afghan Afghans Afghanistan Pakistan Pakistani Bangladesh Bangladeshi Nepal Nepali
Nepalese Nigeria Nigerian Kenya Kenyan Somali Somalia Sudan Sudanese Ethiopia Ethiopian Mali Malian Congo
Congolese Uganda Ugandan Rwanda Rwandan Turkey Egypt Egyptian Libya Libyan Yemen Yemeni Lebanon Lebanese
Palestinian Jordan Jordanian Ukraine Ukrainian Filipino Filipinos Philippines Philippine Thailand Thai Myanmar
Burmese Colombian Colombia Mexico Mexican Peru Peruvian Brazil Brazilian Venezuela Venezuelan Haiti Haitian
Korea Korean Vietnamese Vietnam Indonesia Indonesian Malaysia Malaysian Sri Lanka Lankan Tajik Tajikistan
Uzbek Uzbekistan Kyrgyz Kazakh Kazakhstan Georgian Armenian Azerbaijani Kurdish Kurdistan Germany France Italy
Spain Poland Polish Romanian Romania Bulgarian Serbian Serb Serbs Albanian Kosovo Bosnia Croatian Greek Dutch
Belgian Swiss Swedish Norwegian Danish Finnish Canada Canadian Australia Australian Britain Irish Scottish
Welsh Texas Florida California Carolina Virginia Georgia Ohio Illinois Michigan Louisiana Alabama Kentucky
""")

# Sentence openers and attributes that the pattern of a name may catch at its beginning; they are cut off.
CUT_BEFORE = _words("""
A About According After Against Also Although Among An And Another Around As At Because Before Behind Below
Beside Besides Between Both But By Despite During Each Earlier Early Even Every Family Few Following For From
Had Has He Her Here Him His How However I If In Including Inside Into It Its Just Last Late Later Like Many
Meanwhile More Most Mr Mrs Ms Miss My Near Nearby Neither No Nobody Nor Not Now Of Officials Off On Once Only
Or Our Out Outside Over Said Says Several She Since So Some Soon Still Such Suspect Suspects Their Them Then
There They Though Through Thus To Together Under Until Upon Victim Victims Was We Were What When Where Which
While Who Whose Why With Within Without Witness Yesterday You Your Photo Dr Driver Engineer Teacher Nurse
Student Farmer Father Mother Brother Sister Son Daughter Wife Husband Uncle Aunt Resident Neighbor Neighbour
Friend Coach Pastor Prosecutors Detectives Investigators Authorities Relatives Shooting Killed Residents
Deputies Related Read Updated Posted Published Image Courtesy Video Watch
""")

# Kings of headlines: dead or alive, everybody knows them, and no report is about protecting their names.
PUBLIC_FIGURES = _words("""
Laden Baghdadi Zawahiri Zarqawi Mehsud Shekau Savimbi Kony Putin Zelensky Zelenskyy Assad Gaddafi Qaddafi
Khomeini Khamenei Erdogan Erdoğan Netanyahu Arafat Obama Trump Biden Bush Clinton Karzai Ghani Musharraf
Bhutto Modi Macron Merkel Mugabe Museveni Kagame Guevara Escobar Castro Chávez Maduro Sankara Lumumba Gandhi
Mandela Machel Soleimani Suleimani Nasrallah Sinwar Haniyeh Khattab Basayev Maskhadov Kadyrov Dudayev
Milosevic Milošević Karadzic Karadžić Mladic Mladić Öcalan Ocalan Prabhakaran Abiy Burhan Dagalo Hemedti
Haftar Tshombe Kabila Ntaganda Nkunda Bashir Garang Machar Kiir
""")

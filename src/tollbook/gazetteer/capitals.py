"""The towns that countries are governed from, as reports mean them by "the Omani capital"."""

from __future__ import annotations

from typing import Final

_LISTED: Final = """
AD Andorra la Vella|AE Abu Dhabi|AF Kabul|AL Tirana|AM Yerevan|AO Luanda|AR Buenos Aires|AT Vienna|AU Canberra|AZ Baku
BA Sarajevo|BD Dhaka|BE Brussels|BF Ouagadougou|BG Sofia|BH Manama|BI Bujumbura|BJ Porto-Novo|BR Brasilia|BT Thimphu
BW Gaborone|BY Minsk|BZ Belmopan|CA Ottawa|CD Kinshasa|CF Bangui|CG Brazzaville|CH Bern|CL Santiago
CM Yaounde|CN Beijing|CO Bogota|CR San Jose|CU Havana|CY Nicosia|CZ Prague|DE Berlin|DK Copenhagen
DO Santo Domingo|DZ Algiers|EC Quito|EE Tallinn|EG Cairo|ER Asmara|ES Madrid|ET Addis Ababa|FI Helsinki|FJ Suva|FR Paris
GA Libreville|GB London|GE Tbilisi|GH Accra|GM Banjul|GN Conakry|GQ Malabo|GR Athens|GT Guatemala City|GW Bissau
GY Georgetown|HN Tegucigalpa|HR Zagreb|HT Port-au-Prince|HU Budapest|ID Jakarta|IE Dublin|IN New Delhi|IQ Baghdad
IR Tehran|IT Rome|JM Kingston|JO Amman|JP Tokyo|KE Nairobi|KG Bishkek|KH Phnom Penh|KP Pyongyang|KR Seoul|KW Kuwait City
KZ Astana|LA Vientiane|LB Beirut|LK Colombo|LR Monrovia|LS Maseru|LT Vilnius|LV Riga|LY Tripoli|MA Rabat|MD Chisinau
MG Antananarivo|MK Skopje|ML Bamako|MM Naypyidaw|MN Ulaanbaatar|MR Nouakchott|MW Lilongwe|MX Mexico City
MY Kuala Lumpur|MZ Maputo|NA Windhoek|NE Niamey|NG Abuja|NI Managua|NL Amsterdam|NO Oslo|NP Kathmandu|NZ Wellington
OM Muscat|PA Panama City|PE Lima|PG Port Moresby|PH Manila|PK Islamabad|PL Warsaw|PT Lisbon|PY Asuncion|QA Doha
RO Bucharest|RS Belgrade|RU Moscow|RW Kigali|SA Riyadh|SB Honiara|SD Khartoum|SE Stockholm|SI Ljubljana|SK Bratislava
SL Freetown|SN Dakar|SO Mogadishu|SS Juba|SV San Salvador|SY Damascus|SZ Mbabane|TD N'Djamena|TG Lome|TH Bangkok
TJ Dushanbe|TL Dili|TM Ashgabat|TN Tunis|TR Ankara|UA Kyiv|UG Kampala|US Washington|UY Montevideo|UZ Tashkent|VE Caracas
VN Hanoi|XK Pristina|YE Sanaa|ZA Pretoria|ZM Lusaka|ZW Harare
"""

CAPITALS: Final = {entry[:2]: entry[3:] for line in _LISTED.split("\n") for entry in line.split("|") if entry}
"""The seat of government of a country, by ISO 3166-1 alpha-2 code, under a name that the gazetteer holds."""

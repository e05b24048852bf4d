/** News agencies, then newspapers; the notation is that of `outlet-table.ts`. */
export const agenciesAndPapers = `
AP = Associated Press; A.P.; AP News; apnews.com
Reuters = Thomson Reuters; reuters.com
AFP = Agence France-Presse; Agence France Presse
UPI = United Press International
?Bloomberg = Bloomberg News; Bloomberg Politics; Bloomberg View; Bloomberg TV; Bloomberg Television
Bloomberg Businessweek = BusinessWeek; Businessweek
?PA = Press Association; PA Media; PA news agency
DPA = Deutsche Presse-Agentur; German Press Agency
?ANSA
EFE = Agencia EFE
?TASS = ITAR-TASS; Tass
RIA Novosti = ?RIA
Interfax
Xinhua = Xinhua News Agency; New China News Agency
Kyodo = Kyodo News; Kyodo News Agency
Jiji Press
Yonhap = Yonhap News Agency
?ANI = Asian News International
PTI = Press Trust of India
IANS = Indo-Asian News Service
Anadolu = Anadolu Agency
IRNA
?Fars = Fars News Agency
?SANA
?WAFA
KCNA = Korean Central News Agency
Canadian Press = The Canadian Press
AAP = Australian Associated Press
Ritzau
Belga
?EPA = European Pressphoto Agency; epa-efe
Getty Images = ?Getty
?Zuma = Zuma Press
McClatchy = McClatchy News; McClatchy DC; McClatchy Washington Bureau
?Gannett = Gannett News Service
Tribune News Service
Kaiser Health News = KFF Health News; KHN
ProPublica
Stateline
States Newsroom
Religion News Service = ?RNS
Catholic News Agency
The New York Times = N.Y. Times; NY Times; NYT; nytimes.com; NYTimes
The Washington Post = WaPo; washingtonpost.com
The Wall Street Journal = WSJ; wsj.com
USA Today = USA TODAY; usatoday.com
Los Angeles Times = L.A. Times; LA Times; latimes.com
Chicago Tribune
Chicago Sun-Times
The Boston Globe
Boston Herald
New York Post = nypost.com; NY Post; N.Y. Post
New York Daily News = NY Daily News; N.Y. Daily News
Newsday
The Philadelphia Inquirer = Philadelphia Inquirer
Philadelphia Daily News
The Dallas Morning News
Houston Chronicle
San Francisco Chronicle
SFGate
San Jose Mercury News = The Mercury News; Mercury News
Miami Herald
Tampa Bay Times = St. Petersburg Times
Orlando Sentinel
Sun Sentinel = South Florida Sun-Sentinel; Sun-Sentinel
Palm Beach Post
Atlanta Journal-Constitution = ?AJC
Denver Post
Arizona Republic = azcentral; azcentral.com
Seattle Times
The Oregonian = OregonLive
Sacramento Bee
San Diego Union-Tribune
Orange County Register
Las Vegas Review-Journal
Las Vegas Sun
Salt Lake Tribune
Deseret News
Star Tribune = Minneapolis Star Tribune; Minnesota Star Tribune
St. Paul Pioneer Press = Pioneer Press
Milwaukee Journal Sentinel = Journal Sentinel
Detroit Free Press
Detroit News
Cleveland Plain Dealer = The Plain Dealer
Cleveland.com
Columbus Dispatch
Cincinnati Enquirer
Indianapolis Star = IndyStar
Kansas City Star
St. Louis Post-Dispatch = Post-Dispatch
Des Moines Register
Omaha World-Herald
The Oklahoman
Tulsa World
Austin American-Statesman
San Antonio Express-News
Fort Worth Star-Telegram
Texas Tribune
New Orleans Times-Picayune = Times-Picayune; NOLA.com
The Tennessean
The Commercial Appeal
Courier-Journal = Louisville Courier-Journal
Charlotte Observer
News & Observer = Raleigh News & Observer
Post and Courier
Richmond Times-Dispatch
The Virginian-Pilot
Baltimore Sun
Washington Times
Washington Examiner
Washington Free Beacon = Free Beacon
Pittsburgh Post-Gazette
Pittsburgh Tribune-Review
Buffalo News
Hartford Courant
Providence Journal
Concord Monitor
New Hampshire Union Leader = Union Leader
Star-Ledger
NJ.com
Asbury Park Press
Investor's Business Daily
Christian Science Monitor
Stars and Stripes
Military Times
Army Times
Honolulu Star-Advertiser
Anchorage Daily News = Alaska Dispatch News
Toronto Star
Toronto Sun
National Post
Vancouver Sun
Montreal Gazette
Maclean's
Australian Broadcasting Corporation = ABC Australia
Sydney Morning Herald
Herald Sun
news.com.au
New Zealand Herald = NZ Herald
Radio New Zealand = RNZ
RTE = RTÉ; RTE News
Irish Times = The Irish Times
Irish Independent
Belfast Telegraph
Financial Times = ?FT; ft.com
Evening Standard = London Evening Standard
Daily Express
Daily Star
Daily Record
New Statesman
Private Eye
Radio Times
Le Monde
Le Figaro
Libération = Liberation
Le Parisien
L'Express
Der Spiegel = ?Spiegel; Spiegel Online
Die Welt
Die Zeit
?Bild
Frankfurter Allgemeine = Frankfurter Allgemeine Zeitung; FAZ
Süddeutsche Zeitung = Sueddeutsche Zeitung
El País = El Pais
El Mundo
La Repubblica
Corriere della Sera
La Stampa
Kommersant
Novaya Gazeta
Izvestia
Moscow Times
Kyiv Post
Kyiv Independent
Haaretz
Jerusalem Post
Times of Israel
Ynet
Yedioth Ahronoth
Asahi Shimbun
Yomiuri Shimbun
Nikkei
Nikkei Asia = Nikkei Asian Review
Japan Times
Korea Herald
Global Times
China Daily
People's Daily
Caixin
South China Morning Post = SCMP
Straits Times
Channel NewsAsia = ?CNA
Bangkok Post
Jakarta Post
Times of India
Hindustan Times
Indian Express
NDTV
?Dawn
Hurriyet
Al-Ahram
Daily Nation
Mail & Guardian
Folha de S.Paulo
O Globo
La Nación
Clarín
El Universal
?Reforma
Der Standard
Navy Times
Army Times
!?The Hindu
!?The i = The i Paper; i Paper
`;

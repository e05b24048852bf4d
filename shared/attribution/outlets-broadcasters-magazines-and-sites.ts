/** Broadcasters, magazines and sites; the notation is that of `outlet-table.ts`. */
export const broadcastersMagazinesAndSites = `
The Daily Caller
Daily Caller News Foundation = ?DCNF
Roll Call
Politico = POLITICO; Politico.com; Politico Magazine
!?The Hill = thehill.com
Axios
National Journal
The Huffington Post = HuffPost; Huffington Post
BuzzFeed = BuzzFeed News; Buzzfeed
Breitbart = Breitbart News; Breitbart.com; Breitbart News Network
The Daily Beast = thedailybeast.com
?Vox = Vox.com
?Slate = Slate.com; Slate Magazine
?Salon = Salon.com
?Quartz
!?The Intercept
!?The Atlantic = theatlantic.com
!?The Nation
!?The Week
!?The Verge
!?The Root
!?The Cut
!?The Onion
!?The Ringer
!?The Forward = Jewish Daily Forward
!?The Blaze = TheBlaze
!?The Economist
!?The Independent = independent.co.uk
!?The Sun
!?The Times = Times of London
!?The Sunday Times
!?The Star
!?The Mirror = Daily Mirror
!?The Observer
!?The Guardian = Guardian; The Guardian US; theguardian.com
!?The Telegraph = Daily Telegraph
Sunday Telegraph
!?The Conversation
!?The Marshall Project
!?The Trace
!?The Appeal
!?The New Republic = ?TNR
!?The Spectator
!?The Federalist
!?The Globe and Mail = Globe and Mail
!?The Age
!?The Australian
!?The Scotsman
!?The Herald
!?The Local
!?The National
!?The Points Guy
!?The Smoking Gun
!?The Wrap = TheWrap
!?The Dispatch
!?The Bulwark
!?The Gateway Pundit = Gateway Pundit
?Time = Time magazine; TIME; TIME magazine; Time.com; TIME.com
?People = People magazine; People.com
?Fortune = Fortune magazine; Fortune.com
?Forbes = Forbes magazine; Forbes.com
?Money = Money magazine
?Variety = Variety.com
?Nature = Nature magazine
?Science = Science magazine
?Vice = VICE; Vice News; VICE News
?Wired = WIRED; Wired magazine
?Reason = Reason magazine
?Commentary = Commentary magazine
?Esquire = Esquire magazine
?Elle = Elle magazine
?Glamour = Glamour magazine
?Vogue = Vogue magazine
?Fusion = Fusion.net
?Mashable
?Mic = Mic.com
?Jezebel
?Deadspin
?Complex
?Independent Journal Review = IJReview; IJR
?Recode
?Heat Street
?Metro = Metro.co.uk
?Mail Online = MailOnline; dailymail.co.uk
Daily Mail
Mail on Sunday
?Inc. = Inc. magazine
Rolling Stone
Vanity Fair
The New Yorker
New York Magazine = New York magazine; NYMag; nymag.com
The New York Times Magazine
Harper's = Harper's Magazine
Harper's Bazaar
GQ
Newsweek
U.S. News & World Report = US News & World Report; U.S. News
National Review = National Review Online
The Weekly Standard = Weekly Standard
The American Conservative = American Conservative
Foreign Policy = Foreign Policy magazine
?Foreign Affairs
Mother Jones
ThinkProgress = Think Progress
Talking Points Memo = TPM
Daily Kos
RealClearPolitics = Real Clear Politics
FiveThirtyEight = ?538
The Daily Signal
LifeZette
?Townhall = Townhall.com
Newsmax
WorldNetDaily = WND
InfoWars = Infowars
PJ Media
RedState = Red State
?Hot Air
Mediaite
?Gawker
Gizmodo
TechCrunch
Engadget
Ars Technica
CNET
ZDNet
VentureBeat
!?The Information
Business Insider
MarketWatch
Barron's
Investopedia
CNBC
CNN = CNN.com; CNNMoney; CNN Politics; Cable News Network
MSNBC = Morning Joe
NBC News = NBC; ?Meet the Press; NBCNews.com; NBC Nightly News
ABC News = ABC; Good Morning America; ?The View; abcnews.com; ABCNews.com
CBS News = CBS; ?Face the Nation; ?60 Minutes; cbsnews.com; CBSNews.com
Fox News = ?Fox; Fox News Channel; FoxNews.com; FNC
Fox Business = Fox Business Network
PBS = PBS NewsHour
NPR = National Public Radio
C-SPAN
Univision
Telemundo
Public Radio International = ?PRI
WNYC
KQED
WBUR
Voice of America = ?VOA
Radio Free Europe = RFE/RL; Radio Liberty; Radio Free Europe/Radio Liberty
Democracy Now = Democracy Now!
BBC = BBC News; British Broadcasting Corporation; BBC Radio 4; BBC World Service; BBC Newsnight; ?Newsnight; ?Panorama; ?Match of the Day; ?Question Time; ?Woman's Hour; BBC Breakfast; ?Radio 4; ?Radio 5 Live; ?5 Live; bbc.co.uk; bbc.com
ITV = ITV News; Good Morning Britain; ?This Morning; ?Loose Women; ?Peston
TalkSport = talkSPORT; TalkSPORT; talkSport
TalkRadio = talkRADIO; TalkTV
TNT Sports = BT Sport
DAZN
Sky News = ?Sky
Sky Sports = Sky Sports News
Channel 4 News = ?Channel 4
Al Jazeera = Al-Jazeera; Al Jazeera America; aljazeera.com
Al Arabiya
?RT = Russia Today
?Sputnik = Sputnik News
Deutsche Welle = ?DW
France 24
France Inter
France Culture
Franceinfo = France Info
BFMTV = BFM TV
TF1
RTL = RTL radio
ARD
ZDF
ORF
SRF
RTBF
VRT
RTVE
SVT
NRK
Yle
Euronews
CBC = CBC News; Canadian Broadcasting Corporation
CTV = CTV News
?Global News
Radio-Canada
Hollywood Reporter = ?THR
Entertainment Weekly = ?EW
Entertainment Tonight = ET Online
E! News = E! Online
Us Weekly = US Weekly
TMZ
Page Six
Radar Online = RadarOnline
National Enquirer = The National Enquirer
?Deadline = Deadline Hollywood; Deadline.com
?Billboard
Pitchfork
NME
IMDb = IMDB; Internet Movie Database
Box Office Mojo
ESPN = ESPN.com
Sports Illustrated = SI.com
Bleacher Report
Yahoo News = Yahoo! News; ?Yahoo
Yahoo Sports
Yahoo Finance
?MSN
?AOL = AOL News
Snopes = Snopes.com
PolitiFact
FactCheck.org
WikiLeaks = Wikileaks
Wikinews
Opposing Views
AmericaNow = America Now
Raw Story
Upworthy
Bustle
Refinery29
Teen Vogue
Cosmopolitan
Inside Edition
Access Hollywood
!?The Advocate
LGBTQ Nation
?Ebony
?Essence
Scientific American
National Geographic
New Scientist
?Smithsonian = Smithsonian magazine
Popular Mechanics
Consumer Reports
?STAT = STAT News
Nieman Lab
Columbia Journalism Review = ?CJR
Poynter
Ad Age = Advertising Age
Adweek
Chronicle of Higher Education
Inside Higher Ed
Education Week
Car and Driver
Lawfare
Just Security
Law360
Defense News
Defense One
Bellingcat
OCCRP
?Grist
Inside Climate News
IndieWire = Indiewire
?Hello!
?OK!
Space.com
!?The Athletic
TVN24
?ORF
?NRK
?LBC
GB News
PinkNews
?Local Democracy Reporting Service = LDRS
`;

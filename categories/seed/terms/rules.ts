import type { TermBlock } from './block.ts';

/** Getting round the rules: the filter, exams, copyright, other people's accounts. */
export const RULES_TERMS: readonly TermBlock[] = [
  {
    category: 'filter-bypass',
    language: 'en',
    phrases: `
vpn ! @study, @networks
vpns ! @study, @networks
/ free vpn; free vpns; best vpn; best free vpn; vpn download; download vpn; vpn free; vpn free download; / vpn for school
vpn for chromebook; school vpn; vpn extension; vpn chrome extension; / vpn unblocked; unblocked vpn
vpn that works at school; = proxy; = proxies; / proxy site; proxy sites; proxy website; proxy websites
proxy server free; free proxy; free web proxy; / web proxy; web proxies; proxy unblocker; proxy unblocked
unblocked proxy; proxy that works; proxy that still works; proxy for chromebook; unblocked proxies; unblocker proxy; / proxy for school; proxies for school; school proxy
school proxies; proxy browser; proxy links; links for school proxy; croxyproxy; croxy proxy; croxy; hidemyass proxy
kproxy; blockaway; ultraviolet proxy; interstellar proxy; rammerhead; rammerhead proxy; / holy unblocker
titanium network proxy; doge unblocker; unblock youtube at school; unblock youtube; youtube unblocked
unblocked youtube; / unblock websites; unblock website; unblock sites; unblock any website; website unblocker
/ site unblocker; / web unblocker
/ unblocker ! @plumbing
/ unblocked websites; unblocked sites; unblocked tiktok; tiktok unblocked; unblocked instagram; instagram unblocked
unblocked snapchat; snapchat unblocked; unblocked discord; discord unblocked; unblock discord; unblocked social media
unblocked browser; unblocked chatgpt; how to unblock websites; how to unblock youtube; how to unblock games at school
how to unblock school; get around school filter; get round school filter; get past school filter
get past the school filter; get past school wifi; get around school wifi; get past school blocks
get around school blocks; get past the school block; get past blocked websites; get past blocked sites
access blocked sites; access blocked websites; open blocked websites; open blocked sites; go on blocked websites
visit blocked websites; / bypass school filter; bypass school wifi; bypass school wifi restrictions
bypass school firewall; bypass school internet filter; bypass school restrictions; bypass school blocker
bypass the filter; bypass web filter; bypass internet filter; bypass content filter; bypass firewall
bypass blocked websites; bypass website blocker; / bypass smoothwall; smoothwall bypass; get past smoothwall
/ bypass securly; securly bypass; / bypass lightspeed; lightspeed bypass; bypass lightspeed filter; / bypass goguardian
goguardian bypass; disable goguardian; turn off goguardian; bypass senso; senso bypass; disable senso
senso cloud bypass; bypass impero; impero bypass; disable impero; bypass netsweeper; bypass fortiguard
fortiguard bypass; bypass sophos; bypass netsupport; disable netsupport; bypass lgfl; bypass classroom cloud
bypass apple classroom; bypass mdm; remove mdm from ipad; remove school management from ipad
remove device management school; unenroll school chromebook; / unenroll chromebook; how to unenroll a school chromebook
chromebook exploit; chromebook exploits; powerwash school chromebook; school chromebook hacks; sh1mmer
bypass safe search; bypass safesearch; turn off safe search; turn off safesearch; disable safesearch
turn off restricted mode; turn off strict restricted mode; disable parental controls; bypass parental controls
bypass screen time; bypass family link; download tor browser; / tor browser download
tor browser ! @study, @networks
onion browser ! @study, @networks
psiphon; ultrasurf; hola vpn; nordvpn free; protonvpn; proton vpn; surfshark free; urban vpn; turbo vpn; touch vpn
hotspot shield; 1 1 1 1 warp; cloudflare warp school; google translate proxy; use google translate as a proxy
school wifi password; school wifi hack; how to get on school wifi; how to delete history at school
delete search history school chromebook; can my school see my history; can school see my search history
can teachers see what i search; how to hide from goguardian; hide my screen from teacher; games not blocked by school
games not blocked at school; games that are not blocked; games that arent blocked; websites not blocked by school
websites not blocked at school
scramjet proxy; titanium network; mercury workshop proxy; node unblocker; nebula proxy; utopia proxy; metallic proxy
emerald proxy; void network proxy; artclass proxy; incog proxy; shadow unblocker; space unblocker; kazwire
selenite unblocked; selenite games; duckmath unblocked; frogies arcade; gn math; petezah; lunaar; proxy link
proxy links for school; working proxy links; new proxy links; proxy list for school; unblocked links; unblocked link
new unblocked links; links for school; links not blocked; link not blocked; links that arent blocked
websites that arent blocked; websites that are not blocked; sites that arent blocked; sites that are not blocked
sites not blocked; sites not blocked at school; sites not blocked by school; apps not blocked by school
youtube not blocked; youtube proxy; tiktok not blocked; spotify unblocked; unblocked spotify; netflix unblocked
unblocked netflix; twitch unblocked; reddit unblocked; unblocked reddit; unblocked ai; unblocked character ai
character ai unblocked; chatgpt unblocked; unblocked search engine; unblocked google; unblocked websites for school
unblocked web browser; unblocked browser online; online browser; cloud browser; virtual browser; hyperbeam browser
browser in browser; browser inside a browser; browserling; puffin cloud browser; remote browser free; unblock a site
unblock a website; unblock everything; unblock games; unblock roblox; unblock tiktok; unblock instagram
unblock snapchat; unblock stuff at school; how to unblock stuff on; how to unblock sites; how to unblock a website
= unblocked; = unblock; disable smoothwall; turn off smoothwall; remove smoothwall; uninstall smoothwall
smoothwall extension disable; how to get rid of smoothwall; delete smoothwall; disable securly; turn off securly
remove securly; kill securly; disable lightspeed; turn off lightspeed filter; remove lightspeed; kill lightspeed
how to get rid of lightspeed; get rid of goguardian; remove goguardian; kill goguardian; uninstall senso
turn off senso; remove senso; how to get rid of senso; block senso; turn off impero; kill impero; uninstall impero
remove impero; turn off netsupport; kill netsupport; remove netsupport; bypass lanschool; lanschool bypass
disable lanschool; bypass hapara; disable hapara; bypass blocksi; blocksi bypass; disable blocksi; bypass linewize
linewize bypass; disable linewize; bypass qustodio; remove qustodio; bypass deledao; bypass contentkeeper
bypass iboss; iboss bypass; bypass zscaler; bypass cisco umbrella; bypass net nanny; bypass classwize; bypass mosyle
bypass jamf; remove jamf from ipad; remove jamf; bypass meraki; bypass intune; remove mdm profile; remove mdm
delete mdm profile; bypass remote management ipad; remove remote management ipad; bypass airwatch; bypass watchguard
bypass sonicwall; bypass fortinet; bypass fortigate; fortinet bypass; bypass barracuda; bypass e safe; bypass esafe
bypass futures cloud; bypass rm safetynet; rm safetynet bypass; bypass schools broadband; bypass netsweeper school
get past securly; get past lightspeed; get past goguardian; get past senso; get past impero; get past fortinet
get past the firewall; get past firewall; get past the filter; get past filter; get around the filter
get around firewall; get around the firewall; get through school firewall; get through the firewall; hack the firewall
disable the firewall at school; turn off school filter; turn off the school filter; turn off school restrictions
turn off school wifi restrictions; remove school restrictions; remove school restrictions from
remove restrictions school ipad; remove restrictions from school; remove school admin; remove school admin from
remove administrator school chromebook; remove admin from chromebook; get rid of school admin
disable extensions installed by administrator; disable extension installed by admin
turn off extensions school chromebook; kill extensions chromebook; ltbeef; ltmeat; skiovox; cryptosmite; rigtools
e halcyon; br1ck chromebook; badbr0ker; br0ker chromebook; icarus chromebook; shimmer chromebook; sh1mmer exploit
fakemurk; murkmod; ltmb; quickview exploit; point blank exploit; chromebook unenroll; unenroll my chromebook
unenroll your chromebook; unmanaged chromebook; unmanage chromebook; dev mode school chromebook
developer mode school chromebook; enable developer mode school; factory reset school chromebook
wipe school chromebook; crosh commands to; chrome flags to bypass; javascript bookmarklet unblock
bookmarklet unblocker; bookmarklets for school; bookmarklet hacks; about blank cloak; / about blank cloaker; / tab cloaker
tab cloak; how to hide my tabs from teacher; hide tabs from teacher; hide from senso; hide from impero
how to hide my screen from teacher; hide my browsing from school; hide browsing history from school
hide search history from school; hide my history from school; stop school from seeing; stop school tracking
can my school see what i search; can school see what i search; can my school see my screen; can teachers see my screen
can school see incognito; can school see my incognito; can school wifi see; can my teacher see my screen
does school monitor; can senso see; can impero see; can smoothwall see; does smoothwall record; does senso record
vpn that works; vpn that works on school wifi; vpn for school wifi; vpn not blocked by school; vpn that isnt blocked
free vpn no download; free vpn unblocked; free vpn chrome; free vpn for chromebook; free vpn extension
free vpn for school; free vpn for school chromebook; best vpn for school; vpn online free; vpn no download
vpn browser; vpn chromebook; vpn for school ipad; vpn for ipad school; vpn proxy; vpn gate; windscribe free
tunnelbear; expressvpn; express vpn; nordvpn; nord vpn; surfshark; mullvad; cyberghost vpn; hide me vpn; hotspot vpn
veepn; veepn extension; browsec; browsec vpn; setupvpn; zenmate; hoxx vpn; planet vpn; 1vpn; vpnly; opera vpn
opera gx vpn; warp vpn; 1.1.1.1 vpn; super vpn; x vpn; thunder vpn; snap vpn; betternet; hide my ip
hide my ip address; change my ip address at school; change dns to bypass; dns bypass; dns to unblock
private dns bypass; dns over https bypass; smart dns unblock; ssh tunnel bypass; web tunnel bypass; shadowsocks; v2ray
outline vpn; wireguard school; snowflake tor; tor over vpn; tor download; install tor
tor on school computer; tor chromebook; dark web browser; how to get on the dark web; how to get on dark web
how to access the dark web; how to access dark web; get on the dark web; dark web links; onion links
web archive unblock; google translate unblock; translate proxy; use mobile hotspot at school; hotspot at school
use hotspot to bypass; wifi password for school; school wifi passwords; hack school wifi password; staff wifi password
teacher wifi password; eduroam password hack; connect phone to school wifi; connect my phone to school wifi
get on school wifi on phone; safe search off; safesearch off; disable safe search; remove safe search
remove safesearch; how to turn off safesearch; turn safe search off; restricted mode off; disable restricted mode
how to turn off restricted mode; get rid of restricted mode; youtube restricted mode bypass; bypass age restriction
bypass age restriction youtube; bypass age verification; bypass discord age verification; age verification bypass
bypass roblox age check; roblox age check bypass; remove family link; disable family link; get rid of family link
hack family link; bypass screen time passcode; hack screen time; guess screen time passcode; bypass downtime iphone
bypass microsoft family safety; remove parental controls; turn off parental controls; get past parental controls
hack parental controls; bypass bark app; bypass life360; fake location life360; pause life360
`,
  },
  {
    category: 'malware-and-hacking',
    language: 'en',
    phrases: `
how to hack ! life, ikea, sleep, brain, productivity, growth, your mind, furniture
how to hack into; how to hack someone; how to hack school; how to hack the school; how to hack my school
hack into school computer; hack school computer; hack school wifi; hack school website; hack my teacher
hack my teachers; hack google classroom; hack teams; how to hack wifi; hack wifi; hack wifi password; wifi hacker
/ wifi password hacker; how to hack snapchat; hack snapchat account; / snapchat hack; how to hack instagram
hack instagram account; / instagram hacker; how to hack facebook; / facebook hacker; how to hack roblox accounts
hack roblox account; roblox account hacker; how to hack a roblox account; how to hack a phone
how to hack someones phone; hack someones account; hack an account; how to hack a google account; hack gmail
change my grades; hack grades; hack sims school; how to ddos; how to ddos someone; / ddos tool; ddos tools; free ddos
ddos attack tool; / ip booter; booter ip; free booter; / ip stresser; free stresser; stresser free; = booter
low orbit ion cannon; how to boot someone offline; boot someone offline; kick someone off wifi; how to get someones ip
/ ip grabber; ip logger; grabify; ip puller; / free keylogger; keylogger download; download keylogger; install keylogger
how to make a keylogger
how to make a virus ! biology, model, covid, 3d, clay, playdough, papier
how to create a virus ! biology, model
how to make a computer virus; how to write a virus; how to spread a virus on computer; download a virus
virus download; memz; memz download; memz trojan; how to make ransomware; ransomware download; how to make malware
rat download remote access trojan; / discord token grabber; token grabber; token logger
password cracker ! @study
crack passwords ! @study
crack a password ! @study
crack wifi password; brute force password; password stealer; cookie logger roblox; zip bomb download
fork bomb chromebook; how to crash school network; crash the school network; shut down school wifi
how to crash a school computer; how to get admin on school computer; get admin on school computer
get administrator on school laptop; admin on school laptop; open cmd on school computer
open command prompt on school computer; cmd hacks school; cmd commands to hack; bad usb; rubber ducky payload
flipper zero school; wifi deauther; deauth attack; sql injection attack website tool; phishing kit; how to phish
how to make a phishing page; phishing page generator
/ roblox executor; roblox executors; roblox exploit; roblox exploits; roblox script executor; synapse x; krnl download
fluxus executor; delta executor; solara executor; wave executor; xeno executor; hydrogen executor; / roblox aimbot
/ roblox hack; / roblox hacks; roblox hack client; / fortnite aimbot; fortnite hacks; fortnite hack; valorant hacks
minecraft hacked client; minecraft hack client; wurst client; meteor client; vape client minecraft
hack a roblox account; hack into roblox account; beam roblox accounts; roblox beaming; roblox cookie logger
roblox account stealer; cookie stealer; steal discord token; discord account hack; hack discord account
how to hack discord; hack tiktok account; how to hack tiktok; how to hack whatsapp; hack whatsapp; hack instagram
hack snapchat; hack snapchat password; hack facebook account; hack email account; how to hack an email
hack someones email; hack someones instagram; hack someones snapchat; hack into someones phone; hack my friends phone
hack my girlfriends phone; hack a phone; hack into a phone; hack teachers computer; hack my teachers computer
hack teachers laptop; hack into teachers account; hack my teachers account; hack school system; hack the school system
hack school network; hack into the school network; hack into school network; hack school server; hack into school wifi
hack my school; hack my school account; hack arbor; hack bromcom; hack satchel one; hack show my homework
hack sims ! 4, 3, mobile, freeplay, money, cheats
hack class charts; class charts hack; classcharts hack; hack classcharts; remove detention class charts
change behaviour points; hack attendance; change my attendance; change my grades online; hack school grades
hack exam board; hack smart board; hack interactive whiteboard; hack the projector; control teachers computer
take over teachers computer; take control of school computers; shut down school computers
shutdown all school computers; remote shutdown school; shutdown other computers on network; crash school wifi
crash school server; crash the school server; how to crash a chromebook; crash a chromebook; ddos school
ddos my school; ddos the school; ddos attack tools; ddos bot; ddos botnet buy; buy botnet; rent botnet
how to make a botnet; ip stressers; stresser free online; = ddoser; wifi jammer; wifi jammer buy; wifi deauther buy
flipper zero hacks; flipper zero hack; flipper zero open; flipper zero cars; rubber ducky usb; usb rubber ducky
usb killer; make a usb killer; bad usb script; payload usb hack; kali linux hack wifi; aircrack wifi hack
hack wifi with; crack wifi; crack password hash; hashcat crack; hydra brute force
brute force login ! @study
brute force instagram; password hacker; password cracking tool; account cracker; account checker combo list; combolist
sentry mba; openbullet configs; credential stuffing tool; stealer logs; redline stealer; raccoon stealer
infostealer download; crypter fud; fud crypter; remote access trojan download; rat builder; quasar rat; async rat
njrat; darkcomet; spyware for phone free; install spyware on; spy on someones phone
stalkerware ! @study, @help
track someones phone without them knowing; read someones messages; see someones deleted messages
see private instagram; view private instagram; private instagram viewer; private account viewer; snapchat spy
spy on snapchat; spy app for; call spoofer; spoof call; spoof caller id; sms bomber; text bomber; email bomber
spam someones phone; spam call someone; fake 999 call; download virus; download viruses; computer virus download
you are an idiot virus; memz virus; memz virus download; 000 exe download; wannacry download; trojan download
malware download; download malware
make a trojan ! horse, wooden
how to make a trojan ! horse, wooden
how to code a virus
code a virus ! biology, scratch, simulation
batch virus; vbs virus; notepad virus; notepad virus code; cmd virus code; prank virus code; fork bomb batch
how to bypass administrator; bypass admin password; bypass admin password windows; bypass windows password
bypass administrator password; bypass bitlocker; get admin rights without password; get admin rights on school
get admin without password; run as admin without password; open cmd as admin school; open cmd when blocked
open command prompt blocked by administrator; enable cmd blocked by; regedit blocked by administrator
task manager disabled by administrator school; install games on school; install games on school laptop
install roblox on school laptop; install minecraft on school laptop; download games on school computer
sideload on school; usb boot school; boot from usb school; boot linux on school; phishing site maker
make a phishing site; create a phishing page; fake login page; make a fake login page; zphisher; seeker location tool
hacking tools download; black hat hacking; hack for hire; hire a hacker; hacker for hire; dark web hacker
`,
  },
  {
    category: 'confidential-information',
    language: 'en',
    phrases: `
teacher password ! @own-password
teachers password ! @own-password
my teachers password; my teacher password; teachers passwords
staff password ! @own-password
staff passwords school; headteachers password; admin password school; school admin password
school administrator password; default school password; school chromebook admin password; arbor admin password
sims admin password; someones password; find someones password; how to get someones password
how to find someones password; how to know someones password; guess someones password; find someones address
find someones home address; how to find someones address; find out where someone lives; find where someone lives
where does my teacher live; where my teacher lives; teachers home address; teachers phone number
find someones phone number; track someones location; track someones phone; track a phone number location
find someones real name; doxbin; dox tool; leaked passwords; leaked database; password dump; data breach download
breached passwords list
find out where someone lives by; find someones address by name; find someones address with phone number
find where my teacher lives; where does my headteacher live; headteachers address; my headteachers address
my teachers address; my teachers house; my teachers phone number; my teachers instagram; my teachers facebook
find my teachers instagram; find my teachers facebook; find my teachers social media; my teachers email password
teachers login details; teacher login details; staff login password; staff login details; school staff passwords
school network password; school server password; school computer password; school administrator login
school laptop admin password; default admin password; someones ip; someones ip address; find someones ip
find someones ip address; how to find someones ip address; get someones ip address; get someones ip on
pull someones ip; ip finder; ip tracker; ip address tracker; track an ip; track ip address; track someones ip
trace ip address; ip lookup address; geolocate ip; find someones location; find someones location by
find out someones location; track someones location without; track location by phone number; phone number tracker
track a phone number; track phone number; find out who a number belongs to; find someones snapchat by phone
find someones instagram by phone; reverse image search a person; find a person by photo; facial recognition search
pimeyes; people finder; people search uk free; find someones real; find someones school; find out someones school
find out someones password; see someones password; how to see someones password; how to get my friends password
my friends password; my mums password; my mums bank card; guess my mums password; guess my parents password
my parents password; guess my dads password; guess iphone password; hack passwords
saved passwords chrome someone elses; password leak; password leak check database; leaked password database
combo list passwords; doxxing tool; doxxing website; dox website; how to get someones address
how to get someones phone number; how to get someones number; how to get someones details; = doxx
doxxing ! @study, @help, what is, mean
`,
  },
  {
    category: 'copyright-infringement',
    language: 'en',
    phrases: `
pirate bay ! lego, playmobil, golf, adventure, island, craft, eyfs, ks1, ride, caribbean
the pirate bay; piratebay; thepiratebay; 1337x; rarbg; yts movies; yify; utorrent; bittorrent download; qbittorrent
/ torrent download; download torrent; torrent sites; torrent site; / movie torrents; movies torrent; games torrent
/ 123movies; 123 movies; / putlocker; / soap2day; soap 2 day; / fmovies; f movies free; gomovies; solarmovie; primewire
lookmovie; myflixer; flixtor; sflix; hdtoday; movies free online no sign up; / free movies online; free movie websites
free movie sites; free movies unblocked; movies unblocked; unblocked movies; / watch movies free; / watch free movies
/ watch free movies online; watch films free online; 9anime; aniwatch; gogoanime; kissanime; zoro to anime; hianime
free anime sites; watch anime free; watch football free stream; / free football streams; football streams free
premier league streams free; crackstreams; streameast; totalsportek; reddit soccer streams; ufc free stream; iptv free
free iptv; dodgy firestick; jailbroken firestick; z library; zlibrary; z lib; libgen; library genesis; sci hub
/ youtube to mp3; youtube mp3; yt to mp3; / youtube mp3 converter; youtube to mp4; youtube downloader; ytmp3; y2mate
mp3juice; mp3 juice; mp3juices; cracked minecraft; / minecraft cracked; minecraft free download cracked; tlauncher
/ cracked games; cracked games download; free cracked games; steamunlocked; steam unlocked; fitgirl repack
/ fitgirl repacks; igg games; ocean of games; / free roms; rom download; download roms; nintendo switch roms; pokemon roms
spotify premium free; spotify premium apk; spotify cracked; photoshop cracked; photoshop crack; windows activator
kmspico
keygen ! ssh, rsa, gpg, openssl
serial key generator; crack download full version
fmovies to; fmoviesz; soap2day to; soap2day alternative; soap2day alternatives; 123movies free; 123movies unblocked
123movies alternative; putlocker9; bflix; cineb; hurawatch; vidcloud; sflix to; hdtoday tv; movieweb; braflix
lookmovie2; goojara; m4ufree; yesmovies; gostream; stremio torrentio; stremio free movies; real debrid
kodi free movies; kodi builds; cinema hd apk; movie box apk; moviebox pro; fire stick jailbreak; jailbreak fire stick
fully loaded firestick; dodgy fire stick; iptv subscription uk; iptv uk; cheap iptv; watch movies free no ads
watch movies online free; watch full movie free; free movies no sign up; free movies website; free movie streaming
stream movies free; movies free unblocked; movie sites not blocked; movie websites unblocked
movies websites unblocked at school; watch netflix free; netflix free account; watch disney plus free; watch free tv
watch tv shows free; anime sites free; anime websites free; watch anime unblocked; anime unblocked; unblocked anime
kickassanime; 9anime to; aniwave; hianime to; animepahe; animesuge; crunchyroll free account; crunchyroll cracked
mangadex unblocked; free manga sites; read manga free unblocked; football stream free; free football stream
football live stream free; watch premier league free; premier league free stream; watch champions league free
champions league stream free; live football streams; streameast live; crackstreams ufc; vipleague; hesgoal
rojadirecta; sportsurge; methstreams; nba streams free; ufc stream free; boxing stream free; f1 stream free
soccer streams; torrent movies; torrent downloads; torrent client; torrent games; torrent magnet; / piratebay proxy
/ pirate bay proxy; pirate bay movies; pirate bay download; pirated games; pirate software; how to pirate games
how to pirate movies; how to torrent; kickass torrents; kickasstorrents; torrentz2; limetorrents; nyaa si
nyaa torrents; eztv; fitgirl; dodi repacks; elamigos games; skidrow games; cracked pc games; free pc games cracked
gog games free; igggames; oceanofgames; apunkagames; cracked apps; modded apks; modded apk; apk mod unlimited
hacked apk; spotify mod apk; youtube premium free apk; revanced apk; minecraft apk free; minecraft free download
free minecraft download; minecraft pe free download; sims 4 free download cracked; gta 5 free download
gta v free download; adobe crack; photoshop free crack; adobe photoshop cracked; premiere pro crack; fl studio crack
fl studio cracked; ableton crack; microsoft office crack; windows 10 activator; windows 11 activator
windows product key free; office 365 activator; free product keys; roms download; rom downloads; free rom download
nintendo switch roms free; switch roms; 3ds roms; ds roms; gba roms; ps2 roms; ps2 isos; emulator roms
yuzu switch games; ryujinx games download; free ebooks pirate; libgen books; z library books; zlibrary alternative
annas archive; anna s archive; sci hub link; youtube converter; youtube converter mp3; youtube to mp4 converter
youtube video downloader; youtube mp4; download youtube videos; download youtube video; tiktok downloader no watermark
snaptik; ssstik; spotify downloader; spotify to mp3; soundcloud downloader; mp3 download free; free mp3 download
free music download; download free music; download music free; music downloader; tubidy; tubidy mp3; mp3juices cc
y2mate com; savefrom; savefrom net; ss youtube; = torrents; = popcorn time
`,
  },
  {
    category: 'exam-cheating',
    language: 'en',
    phrases: `
gcse leaked papers; leaked gcse papers; leaked gcse; gcse leaks; gcse paper leak; gcse papers leaked; a level leaks
a level papers leaked; leaked a level papers; leaked exam papers; leaked exam paper; exam paper leak
leaked papers ! panama, pentagon, paradise, pandora
leaked sats papers; sats papers leaked; leaked mock paper; how to cheat in exams; how to cheat in an exam
how to cheat on an exam; how to cheat in a test; how to cheat on a test; cheat in gcse; cheat on homework
/ write my essay; / write my essay for me; write an essay for me; / essay writing service; / essay writing services; buy essay
buy an essay; / buy essays online; / pay someone to do my homework; pay someone to write my essay
do my homework ! want, wanna, dont, cant, wont, need, hate, forgot, should, when
/ do my homework for me; do my maths homework for me; sparx answers; / sparx maths answers; sparx maths cheat
sparx maths hack; sparx maths bot; sparx bot; sparx solver; sparx maths solver; sparx reader answers; sparx reader bot
sparx science answers; hegarty maths answers; hegarty answers; mathswatch answers; mathswatch hack; seneca answers
seneca hack; seneca bot; educake answers; educake hack; educake bot; language nut hack; languagenut hack
languagenut bot; / kahoot hack; kahoot hacks; kahoot bot; kahoot bots; kahoot spam; kahoot spammer; kahoot flooder
kahoot answer hack; kahoot answers hack; blooket hack; / blooket hacks; blooket bot; blooket cheat; blooket cheats
gimkit hack; / gimkit hacks; gimkit bot; quizizz hack; quizizz hacks; quizizz answers hack; quizlet live hack
times table rockstars hack; times tables rockstars hack; times tables rock stars hack; ttrs hack; ttrs hacks
ttrockstars hack; ttrs auto answer; ttrs bot; prodigy hacks; prodigy hack; mathletics hack; mathletics answers
accelerated reader answers; accelerated reader quiz answers; ar quiz answers; purple mash hack; edshed hack
spelling shed hack; typing club hack; type racer hack; / ai humanizer; humanize ai text; humanise ai text
bypass turnitin; bypass ai detector; bypass ai detection; / undetectable ai
chatgpt write my essay; / ai essay writer; ai essay generator; essay generator; essay writer ai; ai that writes essays
ai that does homework; ai that does your homework; ai to do my homework; ai homework solver; homework solver
do my homework ai; ai do my homework; ai homework answers; make ai essay undetectable; make chatgpt undetectable
how to make chatgpt undetectable; undetectable chatgpt; chatgpt undetectable; stealthgpt; stealth gpt
humanize chatgpt; humanise chatgpt; humanise ai; humanize ai; ai humaniser; ai humanizer free; ai text humanizer
ai to human text; convert ai text to human; paraphrase to avoid plagiarism; avoid plagiarism checker
avoid ai detection; beat turnitin; trick turnitin; get past turnitin; get past ai detector; beat ai detector
beat plagiarism checker; copy essay without getting caught; cheat on my exam; cheat on exam; cheat in exam
cheat in exams; cheat in a test; cheat on a test; cheat in a mock; cheat in mocks; cheat in my mocks; cheat in gcses
how to cheat in gcses; how to cheat in gcse; cheat on a maths test; cheat on sats; cheat in sats
cheat on homework without; cheating in exams without getting caught; cheat without getting caught
cheat without getting caught in; cheating devices for exams; exam cheating devices; invisible earpiece exam
earpiece for cheating; smart watch exam cheat; cheat with airpods; calculator notes cheat; hide notes in calculator
hide phone in exam; hide a phone in an exam; sneak phone into exam; take phone into exam without
write on arm exam cheat; buy gcse papers; gcse papers for sale; buy leaked papers; telegram leaked papers
telegram gcse papers; gcse 2026 leaked; gcse 2027 leaked; leaked 2026 papers; leaked 2027 papers; 2026 paper leaked
2027 paper leaked; leaked aqa; leaked edexcel; leaked ocr paper; aqa leaked; edexcel leaked; aqa leak; edexcel leak
leaked english paper; leaked maths paper; leaked science paper; leaked gcse maths; leaked gcse english; leaked mocks
leaked mock papers; mock paper leak; mock papers leaked; leaked sats; sats leaked; sats leak; leaked ks2 sats
sats papers 2026 leak; 11 plus leaked; buy coursework; pay for coursework; pay someone to do my coursework
do my coursework; buy an assignment; write my assignment; write my assignment for me; assignment writing service
coursework writing service; essays for sale; pay for essay; cheap essay writing; write my personal statement for me
buy a personal statement; sparx answers bot; sparx cheat; sparx cheats; sparx hack; sparx hacks; sparx solver ai
sparx ai; sparx maths ai; sparx maths cheats; sparx maths hacks; sparx maths answers 2026; sparx bookwork codes
sparx bookwork check bypass; sparx bookwork bypass; skip bookwork checks; sparx reader cheat; sparx reader hack
sparx reader ai; sparx reader auto; sparx science bot; sparx science cheat; dr frost answers; drfrost answers
drfrost hack; dr frost hack; dr frost maths answers; drfrostmaths answers; drfrostmaths hack; mymaths answers
mymaths hack; mymaths cheat; my maths answers; my maths hack; my maths cheats; seneca cheat; seneca cheats
seneca auto; seneca answers bot; seneca learning hack; seneca learning answers; seneca learning cheat; educake cheat
educake solver; educake answers bot; tassomai hack; tassomai bot; tassomai answers; tassomai cheat; sam learning hack
sam learning bot; sam learning answers; samlearning hack; gcsepod answers; gcsepod hack
bedrock learning answers; bedrock vocabulary answers; century tech answers; hegarty hack
hegarty bot; mathswatch cheat; mathswatch bot; mathswatch solver; languagenut answers; languagenut cheat
linguascope hack; duolingo hack; duolingo bot; duolingo xp hack; memrise bot; quizlet hack; quizlet match hack
quizizz bot; quizizz cheat; quizizz answers; wayground hack; kahoot cheat; kahoot cheats; kahoot answers
kahoot auto answer; kahoot ninja; kahoot winner; kahoot crasher; kahoot raid; kahoot flood; kahoot bot spam
kahoot smash; blooket answers; blooket auto answer; blooket bots; blooket flooder; blooket token hack
blooket coin hack; blooket spammer; gimkit cheat; gimkit cheats; gimkit bots; gimkit flooder; nearpod hack
nearpod answers; nearpod bots; edpuzzle hack; edpuzzle answers; edpuzzle skip; skip edpuzzle; edpuzzle cheat
commonlit answers; readtheory answers; reading plus answers; reading plus hack; mathletics cheat; mathletics bot
times table rockstars cheat; times tables rockstars cheat; times tables rockstars bot; times table rockstars bot
ttrs cheat; ttrs cheats; ttrockstars bot; ttrs auto clicker; ttrs speed hack; accelerated reader cheats
accelerated reader hack; accelerated reader test answers; ar test answers; ar book quiz answers; reading eggs hack
doodle maths hack; doodlemaths hack; prodigy math hack; prodigy cheat; prodigy math cheats; numbots hack
purple mash cheat; literacy planet hack; spag com answers; spag com hack; typing test hack; nitro type hack
nitro type bot; nitrotype hack; typeracer hack; monkeytype cheat; delta math hack; delta math answers; ixl answers
ixl hack; ixl bot; khan academy hack; khan academy answers; khan academy bot; google forms answers hack
google form hack; see google form answers; inspect element to get answers; inspect element answers
microsoft forms hack; microsoft forms answers; satchel one hack
`,
  },
];

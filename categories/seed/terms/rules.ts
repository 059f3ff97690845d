import type { TermBlock } from './block.ts';

/** Getting round the rules: the filter, exams, copyright, other people's accounts. */
export const RULES_TERMS: readonly TermBlock[] = [
  {
    category: 'filter-bypass',
    language: 'en',
    phrases: `
vpn ! @study, @networks
vpns ! @study, @networks
free vpn; free vpns; best vpn; best free vpn; vpn download; download vpn; vpn free; vpn free download; vpn for school
vpn for chromebook; school vpn; vpn extension; vpn chrome extension; vpn unblocked; unblocked vpn
vpn that works at school; = proxy; = proxies; proxy site; proxy sites; proxy website; proxy websites
proxy server free; free proxy; free web proxy; web proxy; web proxies; proxy unblocker; proxy unblocked
unblocked proxy; unblocked proxies; unblocker proxy; proxy for school; proxies for school; school proxy
school proxies; proxy browser; proxy links; links for school proxy; croxyproxy; croxy proxy; croxy; hidemyass proxy
kproxy; blockaway; ultraviolet proxy; interstellar proxy; rammerhead; rammerhead proxy; holy unblocker
titanium network proxy; doge unblocker; unblock youtube at school; unblock youtube; youtube unblocked
unblocked youtube; unblock websites; unblock website; unblock sites; unblock any website; website unblocker
site unblocker; web unblocker
unblocker ! @plumbing
unblocked websites; unblocked sites; unblocked tiktok; tiktok unblocked; unblocked instagram; instagram unblocked
unblocked snapchat; snapchat unblocked; unblocked discord; discord unblocked; unblock discord; unblocked social media
unblocked browser; unblocked chatgpt; how to unblock websites; how to unblock youtube; how to unblock games at school
how to unblock school; get around school filter; get round school filter; get past school filter
get past the school filter; get past school wifi; get around school wifi; get past school blocks
get around school blocks; get past the school block; get past blocked websites; get past blocked sites
access blocked sites; access blocked websites; open blocked websites; open blocked sites; go on blocked websites
visit blocked websites; bypass school filter; bypass school wifi; bypass school wifi restrictions
bypass school firewall; bypass school internet filter; bypass school restrictions; bypass school blocker
bypass the filter; bypass web filter; bypass internet filter; bypass content filter; bypass firewall
bypass blocked websites; bypass website blocker; bypass smoothwall; smoothwall bypass; get past smoothwall
bypass securly; securly bypass; bypass lightspeed; lightspeed bypass; bypass lightspeed filter; bypass goguardian
goguardian bypass; disable goguardian; turn off goguardian; bypass senso; senso bypass; disable senso
senso cloud bypass; bypass impero; impero bypass; disable impero; bypass netsweeper; bypass fortiguard
fortiguard bypass; bypass sophos; bypass netsupport; disable netsupport; bypass lgfl; bypass classroom cloud
bypass apple classroom; bypass mdm; remove mdm from ipad; remove school management from ipad
remove device management school; unenroll school chromebook; unenroll chromebook; how to unenroll a school chromebook
chromebook exploit; chromebook exploits; powerwash school chromebook; school chromebook hacks; sh1mmer
bypass safe search; bypass safesearch; turn off safe search; turn off safesearch; disable safesearch
turn off restricted mode; turn off strict restricted mode; disable parental controls; bypass parental controls
bypass screen time; bypass family link; tor browser; download tor browser; tor browser download; onion browser
psiphon; ultrasurf; hola vpn; nordvpn free; protonvpn; proton vpn; surfshark free; urban vpn; turbo vpn; touch vpn
hotspot shield; 1 1 1 1 warp; cloudflare warp school; google translate proxy; use google translate as a proxy
school wifi password; school wifi hack; how to get on school wifi; how to delete history at school
delete search history school chromebook; can my school see my history; can school see my search history
can teachers see what i search; how to hide from goguardian; hide my screen from teacher; games not blocked by school
games not blocked at school; games that are not blocked; games that arent blocked; websites not blocked by school
websites not blocked at school
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
wifi password hacker; how to hack snapchat; hack snapchat account; snapchat hack; how to hack instagram
hack instagram account; instagram hacker; how to hack facebook; facebook hacker; how to hack roblox accounts
hack roblox account; roblox account hacker; how to hack a roblox account; how to hack a phone
how to hack someones phone; hack someones account; hack an account; how to hack a google account; hack gmail
change my grades; hack grades; hack sims school; how to ddos; how to ddos someone; ddos tool; ddos tools; free ddos
ddos attack tool; ip booter; booter ip; free booter; ip stresser; free stresser; stresser free; = booter
low orbit ion cannon; how to boot someone offline; boot someone offline; kick someone off wifi; how to get someones ip
ip grabber; ip logger; grabify; ip puller; free keylogger; keylogger download; download keylogger; install keylogger
how to make a keylogger
how to make a virus ! biology, model, covid, 3d, clay, playdough, papier
how to create a virus ! biology, model
how to make a computer virus; how to write a virus; how to spread a virus on computer; download a virus
virus download; memz; memz download; memz trojan; how to make ransomware; ransomware download; how to make malware
rat download remote access trojan; discord token grabber; token grabber; token logger
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
`,
  },
  {
    category: 'copyright-infringement',
    language: 'en',
    phrases: `
pirate bay ! lego, playmobil, golf, adventure, island, craft, eyfs, ks1, ride, caribbean
the pirate bay; piratebay; thepiratebay; 1337x; rarbg; yts movies; yify; utorrent; bittorrent download; qbittorrent
torrent download; download torrent; torrent sites; torrent site; movie torrents; movies torrent; games torrent
123movies; 123 movies; putlocker; soap2day; soap 2 day; fmovies; f movies free; gomovies; solarmovie; primewire
lookmovie; myflixer; flixtor; sflix; hdtoday; movies free online no sign up; free movies online; free movie websites
free movie sites; free movies unblocked; movies unblocked; unblocked movies; watch movies free; watch free movies
watch free movies online; watch films free online; 9anime; aniwatch; gogoanime; kissanime; zoro to anime; hianime
free anime sites; watch anime free; watch football free stream; free football streams; football streams free
premier league streams free; crackstreams; streameast; totalsportek; reddit soccer streams; ufc free stream; iptv free
free iptv; dodgy firestick; jailbroken firestick; z library; zlibrary; z lib; libgen; library genesis; sci hub
youtube to mp3; youtube mp3; yt to mp3; youtube mp3 converter; youtube to mp4; youtube downloader; ytmp3; y2mate
mp3juice; mp3 juice; mp3juices; cracked minecraft; minecraft cracked; minecraft free download cracked; tlauncher
cracked games; cracked games download; free cracked games; steamunlocked; steam unlocked; fitgirl repack
fitgirl repacks; igg games; ocean of games; free roms; rom download; download roms; nintendo switch roms; pokemon roms
spotify premium free; spotify premium apk; spotify cracked; photoshop cracked; photoshop crack; windows activator
kmspico
keygen ! ssh, rsa, gpg, openssl
serial key generator; crack download full version
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
write my essay; write my essay for me; write an essay for me; essay writing service; essay writing services; buy essay
buy an essay; buy essays online; pay someone to do my homework; pay someone to write my essay; do my homework
do my homework for me; do my maths homework for me; sparx answers; sparx maths answers; sparx maths cheat
sparx maths hack; sparx maths bot; sparx bot; sparx solver; sparx maths solver; sparx reader answers; sparx reader bot
sparx science answers; hegarty maths answers; hegarty answers; mathswatch answers; mathswatch hack; seneca answers
seneca hack; seneca bot; educake answers; educake hack; educake bot; language nut hack; languagenut hack
languagenut bot; kahoot hack; kahoot hacks; kahoot bot; kahoot bots; kahoot spam; kahoot spammer; kahoot flooder
kahoot answer hack; kahoot answers hack; blooket hack; blooket hacks; blooket bot; blooket cheat; blooket cheats
gimkit hack; gimkit hacks; gimkit bot; quizizz hack; quizizz hacks; quizizz answers hack; quizlet live hack
times table rockstars hack; times tables rockstars hack; times tables rock stars hack; ttrs hack; ttrs hacks
ttrockstars hack; ttrs auto answer; ttrs bot; prodigy hacks; prodigy hack; mathletics hack; mathletics answers
accelerated reader answers; accelerated reader quiz answers; ar quiz answers; purple mash hack; edshed hack
spelling shed hack; typing club hack; type racer hack; ai humanizer; humanize ai text; humanise ai text
bypass turnitin; bypass ai detector; bypass ai detection; undetectable ai
`,
  },
];

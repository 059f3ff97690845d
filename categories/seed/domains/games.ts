import type { DomainBlock } from './block.ts';

/** Games for fun. Quizzes and games that schools teach with stand under educational games. */
export const GAME_DOMAINS: readonly DomainBlock[] = [
  {
    category: 'gaming',
    entries: `
      # Portals
      poki.com poki.cz crazygames.com coolmathgames.com friv.com friv5online.com miniclip.com y8.com kizi.com
      agame.com silvergames.com addictinggames.com armorgames.com kongregate.com newgrounds.com itch.io gamejolt.com
      gamepix.com gamedistribution.com kbhgames.com lagged.com gameflare.com mousebreaker.com a10.com gamesgames.com
      games.co.uk girlsgogames.co.uk girlsgogames.com arkadium.com pogo.com bigfishgames.com shockwave.com iwin.com
      playretrogames.com retrogames.cz playemulator.io classicreload.com myabandonware.com 1001games.com
      1001games.co.uk plonga.com minigames.com minijuegos.com juegos.com jeux.com jeux.fr spielaffe.de gry.pl
      onlinegames.io gameforge.com yad.com puffgames.com snokido.com bgames.com playhop.com freeonlinegames.com
      notdoppler.com maxgames.com andkon.com flashpointarchive.org numuki.com gogy.com wowescape.com nick.co.uk/games
      nick.com/games cartoonnetwork.co.uk/games disney.co.uk/games lego.com/games hoodamath.com/games mathsspot.com
      now.gg gamemonetize.com
      # Mirrors that pupils pass round
      unblockedgames66.com unblocked-games66.com unblockedgames66ez.com unblockedgamesworld.com unblocked-games.org
      unblockedgames.me unblocked.games unblockedgames76.com unblockedgames77.com unblockedgames67.com
      unblockedgames911.com unblocked-games-76.com ubg365.com ubg365.github.io ubg100.github.io ubg98.github.io
      ubg4all.com ubg235.github.io ubgwtf.gitlab.io unblockedgamespremium.com classroom6x.com classroom6x.io
      classroom-6x.io classroom6x.github.io sites.google.com/view/classroom6x
      sites.google.com/view/classroom6x-unblocked sites.google.com/view/unblocked-games-76
      sites.google.com/site/unblockedgames77 sites.google.com/site/unblockedgame76
      sites.google.com/site/unblockedgames66ez sites.google.com/site/unblockedgameswtf
      sites.google.com/view/drive-u-7-home sites.google.com/view/drive-u-home sites.google.com/site/tyronesgameshack
      sites.google.com/site/classroom6x sites.google.com/view/unblockedgamesworld
      sites.google.com/view/freezenova-unblocked tyronesgames.com totallyscience.co totallyscience.net freezenova.com
      cool-math-games.github.io coolgames66.com trinityunblocked.com 3kh0.github.io gn-math.github.io truffled.lol
      petezahgames.com monkeygg2.github.io 66games.io 76games.io 77unblocked.com gamesfrog.com mathgames67.com
      mathgames66.github.io slope-game.github.io slopegame.io slopeunblocked.com retrobowl.me retro-bowl.io
      retrobowl26.com retrobowl-unblocked.github.io geometrydash.io geometrydashlite.io geometry-dash.co
      scratchgeometrydash.com 1v1.lol 1v1lol.io run3.io cookieclicker.ee orteil.dashnet.org eaglercraft.com
      eaglercraft.dev eaglercraft.ru eaglercraftx.net eaglercraft.net precisionclient.org
      # Browser games
      slither.io agar.io diep.io hole-io.com paper-io.com paperio.site krunker.io shellshock.io shellshockers.ca
      bloxd.io smashkarts.io ev.io zombsroyale.io surviv.io survev.io skribbl.io gartic.io garticphone.com
      littlebigsnake.com moomoo.io starve.io mope.io wormate.io worms.zone wormszone.io narrow.one venge.io
      deadshot.io veck.io buildroyale.io voxiom.io zombs.io taming.io evowars.io lordz.io lolbeans.io holey.io
      snake.io digdig.io florr.io arras.io deeeep.io bonk.io territorial.io openfront.io warbrokers.io kour.io
      repuls.io hexanaut.io splix.io superhex.io brutal.io yorg.io betrayal.io miniroyale.io nitroclash.io
      basketbros.io rocketgoal.io soccerbros.gg fortzone.io stabfish.io raft-wars.com stickmanhook.com slowroads.io
      neal.fun play2048.co 2048game.com tetris.com tetr.io jstris.jezevec10.com dino-chrome.com chromedino.com
      trex-game.skipser.com playsnake.org googlesnake.com google-snake.com minesweeper.online minesweeperonline.com
      solitaired.com solitr.com worldofsolitaire.com 247games.com cardgames.io sudoku.com pacman.com freepacman.org
      playpacman.org supermarioplay.com townscaper.oskarstalberg.com littlealchemy.com littlealchemy2.com
      infinitecraft.com adarkroom.doublespeakgames.com akinator.com sporcle.com/games/g jklm.fun wordleunlimited.org
      wordlegame.org heardle.co.uk haxball.com drawaria.online scribblethis.io codenames.game colonist.io
      boardgamearena.com playok.com dominion.games
      # Big titles and shops
      roblox.com rolimons.com bloxfruits.com blox-fruits.fandom.com minecraft.net minecraft.wiki planetminecraft.com
      hypixel.net curseforge.com modrinth.com aternos.org namemc.com lunarclient.com badlion.net feather.gg
      fortnite.com fortnitetracker.com epicgames.com steampowered.com steamcommunity.com steamcontent.com steamdb.info
      ea.com easports.com rockstargames.com callofduty.com activision.com tracker.gg brawlstars.com brawlify.com
      supercell.com clashroyale.com clashofclans.com innersloth.com fallguys.com rocketleague.com leagueoflegends.com
      playvalorant.com riotgames.com op.gg u.gg battle.net blizzard.com worldofwarcraft.com playstation.com xbox.com
      xboxlive.com nintendo.com nintendo.co.uk nintendo.net pokemon.com pokemongolive.com pokemonshowdown.com
      serebii.net bulbapedia.bulbagarden.net hoyoverse.com hoyolab.com mihoyo.com garena.com freefire.com pubg.com
      pubgmobile.com krafton.com king.com zynga.com rovio.com gameloft.com scopely.com nianticlabs.com playrix.com
      moonactive.com subwaysurfers.com sybogames.com geometrydash.com robtopgames.com fnaf.com scottgames.com
      gorillatagvr.com vrchat.com recroom.com rec.net animaljam.com clubpenguin.com cpjourney.net newcp.net
      moviestarplanet.com moviestarplanet.co.uk stardoll.com habbo.com habbo.co.uk imvu.com secondlife.com
      gaiaonline.com neopets.com webkinz.com moshimonsters.com binweevils.com wizard101.com toontownrewritten.com
      runescape.com jagex.com worldoftanks.eu wargaming.net warthunder.com gaijin.net war-thunder.com
      world-of-warships.eu travian.com tribalwars.co.uk forgeofempires.com ogame.org hattrick.org footballmanager.com
      fantasy.premierleague.com onlinesoccermanager.com futbin.com fut.gg futwiz.com hattrick.com gog.com
      humblebundle.com greenmangaming.com g2a.com eneba.com kinguin.net instant-gaming.com cdkeys.com fanatical.com
      ubisoft.com ubi.com bethesda.net square-enix.com sega.com capcom.com bandainamcoent.eu konami.com 2k.com
      paradoxplaza.com cdprojektred.com factorio.com terraria.org stardewvalley.net undertale.com deltarune.com
      geforcenow.com boosteroid.com luna.amazon.co.uk playkey.net gameranger.com nexusmods.com moddb.com
      gamebanana.com ign.com gamespot.com eurogamer.net pcgamer.com gamesradar.com polygon.com kotaku.com
      rockpapershotgun.com nintendolife.com vg247.com gamerant.com dexerto.com howlongtobeat.com speedrun.com
      metacritic.com/game roblox.fandom.com minecraft.fandom.com brawlstars.fandom.com fortnite.fandom.com
      growagarden.fandom.com fnaf.fandom.com`,
  },
];

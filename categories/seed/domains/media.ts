import type { DomainBlock } from './block.ts';

/** To watch, hear, read, make and store. */
export const MEDIA_DOMAINS: readonly DomainBlock[] = [
  {
    category: 'video',
    entries: `
      youtube.com youtu.be youtube.co.uk music.youtube.com/watch vimeo.com dailymotion.com dai.ly bbc.co.uk/iplayer
      itv.com itvx.com channel4.com channel5.com my5.tv uktvplay.co.uk u.co.uk stv.tv s4c.cymru netflix.com
      disneyplus.com disney-plus.net primevideo.com amazon.co.uk/gp/video nowtv.com now.com sky.com/watch
      paramountplus.com discoveryplus.com hbomax.com max.com hulu.com peacocktv.com tv.apple.com crunchyroll.com
      funimation.com hidive.com viki.com rakuten.tv plex.tv pluto.tv tubitv.com britbox.co.uk britbox.com mubi.com
      curzonhomecinema.com bfi.org.uk shudder.com curiositystream.com gaia.com rumble.com odysee.com bitchute.com
      lbry.tv brighteon.com bilibili.com bilibili.tv youku.com iqiyi.com iq.com tv.naver.com nicovideo.jp veoh.com
      metacafe.com vevo.com ted.com/talks streamable.com gfycat.com vidyard.com wistia.com loom.com jwplayer.com
      brightcove.com coub.com tudou.com rutube.ru videa.hu sonyliv.com hotstar.com zee5.com voot.com jiocinema.com
      erosnow.com yupptv.com sunnxt.com shahid.mbc.net starzplay.com lionsgateplus.com dazn.com eurosport.co.uk
      eurosport.com tntsports.co.uk skysports.com/watch wwe.com/videos invidious.io yewtu.be inv.nadeko.net
      piped.video freetube.io newpipe.net viewpure.com viddler.com archive.org/details/movies filmclub.org
      intofilm.org/streaming`,
  },
  {
    category: 'live-streaming',
    entries: `
      twitch.tv kick.com youtube.com/live youtube.com/gaming tiktok.com/live facebook.com/live facebook.com/gaming
      instagram.com/live dlive.tv trovo.live caffeine.tv nimo.tv bigo.tv bigolive.tv younow.com live.me liveme.com
      tango.me uplive.com streamlabs.com streamelements.com restream.io streamyard.com livestream.com ustream.tv
      dacast.com periscope.tv pscp.tv hakunalive.com mico.live likee.live joyo.live rumble.com/live picarto.tv
      smashcast.tv mixer.com huya.com douyu.com afreecatv.com sooplive.com chzzk.naver.com openrec.tv
      showroom-live.com vaughn.live whatnot.com yubo.live/live twitcasting.tv 17.live clubhouse.com joinclubhouse.com`,
  },
  {
    category: 'audio',
    entries: `
      spotify.com music.apple.com podcasts.apple.com itunes.apple.com soundcloud.com music.youtube.com
      music.amazon.co.uk music.amazon.com deezer.com tidal.com audiomack.com bandcamp.com mixcloud.com last.fm
      pandora.com iheart.com tunein.com global.com globalplayer.com capitalfm.com capitalxtra.com heart.co.uk
      classicfm.com smoothradio.com radiox.co.uk kissfmuk.com kissradio.co.uk absoluteradio.co.uk planetradio.co.uk
      bauermedia.co.uk bbc.co.uk/sounds virginradio.co.uk talksport.com lbc.co.uk timesradio.com/listen magic.co.uk
      jazzfm.com radioplayer.co.uk audible.co.uk audible.com audioboom.com stitcher.com castbox.fm pocketcasts.com
      overcast.fm podbean.com anchor.fm spreaker.com acast.com boomplay.com jiosaavn.com gaana.com wynk.in anghami.com
      qobuz.com napster.com shazam.com genius.com azlyrics.com lyrics.com musixmatch.com ultimate-guitar.com
      songsterr.com musescore.com bandlab.com splice.com reverbnation.com datpiff.com myinstants.com soundboard.com`,
  },
  {
    category: 'generative-ai',
    entries: `
      chatgpt.com openai.com oaistatic.com oaiusercontent.com claude.ai anthropic.com gemini.google.com
      bard.google.com aistudio.google.com notebooklm.google.com labs.google copilot.microsoft.com
      designer.microsoft.com bing.com/chat bing.com/create character.ai c.ai replika.com replika.ai poe.com
      perplexity.ai you.com/chat meta.ai grok.com x.ai x.com/i/grok deepseek.com mistral.ai le.chat pi.ai
      inflection.ai huggingface.co hf.co hf.space stability.ai dreamstudio.ai stablediffusionweb.com midjourney.com
      leonardo.ai ideogram.ai playground.com playgroundai.com craiyon.com deepai.org nightcafe.studio starryai.com
      dream.ai wombo.art firefly.adobe.com lexica.art clipdrop.co artbreeder.com civitai.com krea.ai runwayml.com
      pika.art lumalabs.ai kling.ai klingai.com hailuoai.video sora.com heygen.com synthesia.io d-id.com elevenlabs.io
      play.ht uberduck.ai fakeyou.com voicemod.net speechify.com murf.ai suno.com suno.ai udio.com jasper.ai copy.ai
      writesonic.com rytr.me quillbot.com wordtune.com writecream.com notion.ai otter.ai gamma.app tome.app
      beautiful.ai chatpdf.com chatdoc.com scispace.com consensus.app elicit.com phind.com cursor.com codeium.com
      talkie-ai.com polybuzz.ai chai-research.com chai.ml kindroid.ai nomi.ai anima.ai myanima.ai romanticai.com
      paradot.ai linky.ai dopple.ai chub.ai figgs.ai cai.tools botify.ai sakura.fm moescape.ai inworld.ai novelai.net
      aidungeon.com aidungeon.io sudowrite.com dreamily.ai genspark.ai manus.im kimi.com kimi.moonshot.cn qwen.ai
      tongyi.aliyun.com doubao.com yuanbao.tencent.com yiyan.baidu.com chatglm.cn groq.com together.ai openrouter.ai
      magicschool.ai teachermatic.com khanmigo.ai schoolai.com diffit.me eduaide.ai briskteaching.com`,
  },
  {
    category: 'blogs-and-forums',
    entries: `
      blogger.com blogspot.com wordpress.com medium.com substack.com livejournal.com dreamwidth.org
      ghost.io typepad.com neocities.org angelfire.com tripod.com yolasite.com edublogs.org penzu.com telegra.ph
      rentry.co rentry.org write.as bearblog.dev quora.com answers.com mumsnet.com netmums.com digitalspy.com/forums
      forums.moneysavingexpert.com pistonheads.com/gassing avforums.com hexus.net/forums forums.overclockers.co.uk
      gransnet.com thestudentroom.co.uk/forumdisplay.php tapatalk.com proboards.com forumotion.com freeforums.net
      boards.net zetaboards.com phpbb.com vbulletin.com invisioncommunity.com resetera.com neogaf.com
      gamefaqs.gamespot.com/boards giantbomb.com/forums teamliquid.net myanimelist.net anilist.co archiveofourown.org
      fanfiction.net fictionpress.com webtoons.com tapas.io royalroad.com scribblehub.com inkitt.com quotev.com
      figment.com booksie.com storybird.com discourse.org disboard.org top.gg tvtropes.org knowyourmeme.com
      creepypasta.com wikia.com fandom.com wikidot.com miraheze.org lipstickalley.com tattle.life guru-gossip.com
      datalounge.com ratemyteachers.com ratemyprofessors.com`,
  },
  {
    category: 'file-sharing',
    entries: `
      dropbox.com dropboxusercontent.com db.tt wetransfer.com we.tl box.com mega.nz mega.io mega.co.nz mediafire.com
      4shared.com zippyshare.com rapidgator.net uploaded.net nitroflare.com turbobit.net katfile.com filefactory.com
      depositfiles.com 1fichier.com uptobox.com gofile.io pixeldrain.com anonfiles.com bayfiles.com file.io files.fm
      filebin.net filemail.com send-anywhere.com sendgb.com smash.com fromsmash.com transfernow.net swisstransfer.com
      hightail.com pcloud.com sync.com icedrive.net degoo.com koofr.eu internxt.com filen.io tresorit.com idrive.com
      backblaze.com jottacloud.com terabox.com 1024terabox.com workupload.com krakenfiles.com ufile.io catbox.moe
      uguu.se tmpfiles.org bashupload.com transfer.sh wormhole.app sharedrop.io snapdrop.net pairdrop.net
      toffeeshare.com justbeamit.com send.vis.ee pastebin.com paste.ee hastebin.com dpaste.com controlc.com
      justpaste.it ghostbin.com privatebin.net 0bin.net cl1p.net postimages.org postimg.cc imgbb.com ibb.co
      imageshack.com photobucket.com prnt.sc lightshot.com gyazo.com snipboard.io issuu.com scribd.com slideshare.net
      sourceforge.net softonic.com download.cnet.com filehippo.com majorgeeks.com softpedia.com uptodown.com
      apkpure.com apkmirror.com aptoide.com apkcombo.com f-droid.org portableapps.com filehorse.com snapfiles.com
      fosshub.com ninite.com chocolatey.org tucows.com archive.org/download nexusfile.com`,
  },
];

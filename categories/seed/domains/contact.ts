import type { DomainBlock } from './block.ts';

/** Where pupils meet and write to other people. Hosts that other sites embed stand under widgets. */
export const CONTACT_DOMAINS: readonly DomainBlock[] = [
  {
    category: 'social-media',
    entries: `
      facebook.com fb.com fb.me fb.watch instagram.com ig.me threads.net threads.com twitter.com x.com tiktok.com
      tiktokv.com tiktokv.eu tiktokv.us tiktokglobalshop.com musical.ly lemon8-app.com snapchat.com snap.com
      feelinsonice.com snapkit.com reddit.com redd.it pinterest.com pinterest.co.uk pin.it linkedin.com lnkd.in
      tumblr.com imgur.com bsky.app bsky.social mastodon.social mastodon.online mastodon.world mastodon.scot
      mstdn.social truthsocial.com gettr.com parler.com gab.com minds.com mewe.com ello.co vk.com vk.ru ok.ru
      myspace.com bebo.com badoo.com tagged.com hi5.com myyearbook.com skout.com bereal.com yubo.live yubo.com
      wizz.app getwizz.app ngl.link tellonym.me ask.fm asks.fm sarahah.com yolo.live curiouscat.live curiouscat.me
      retrospring.net f3.cool lipsi.app sendit.social getsendit.com yikyak.com whisper.sh secreto.site locket.camera
      lapse.com likee.video likee.com triller.co clapperapp.com rednote.com xiaohongshu.com xhslink.com weibo.com
      weibo.cn douyin.com kuaishou.com kwai.com bigo.sg nextdoor.co.uk nextdoor.com meetup.com deviantart.com vsco.co
      dispo.fun wattpad.com weheartit.com we-heart-it.com aminoapps.com hivesocial.app cohost.org pillowfort.social
      plurk.com lemmy.world lemmy.ml kbin.social peertube.tv pixelfed.social friendica.com diaspora.social misskey.io
      steemit.com zepeto.me poparazzi.com gaspapp.com saturn.live instazu.com picuki.com imginn.com greatfon.com
      picnob.com dumpor.com inflact.com storysaver.net anonyig.com nitter.net nitter.poast.org xcancel.com teddit.net
      libreddit.de proxitok.pabloferreiro.es`,
  },
  {
    category: 'messaging',
    entries: `
      whatsapp.com whatsapp.net wa.me discord.com discord.gg discordapp.com discord.media telegram.org telegram.me
      t.me telegra.ph signal.org signal.group whispersystems.org messenger.com m.me viber.com vb.me line.me wechat.com
      weixin.qq.com wx.qq.com im.qq.com kakao.com kakaocorp.com kik.com wickr.com threema.ch getsession.org
      briarproject.org element.io matrix.org wire.com keybase.io guilded.gg groupme.com imo.im zalo.me icq.com
      oovoo.com houseparty.com marcopolo.me textnow.com textfree.us textplus.com pinger.com talkatone.com hushed.com
      burnerapp.com txtemnow.com receivesms.co receive-smss.com sms-online.co smsreceivefree.com temp-number.org
      justalk.com botim.me tox.chat jami.net simplex.chat revolt.chat rocket.chat voxer.com zello.com mumble.info
      teamspeak.com ventrilo.com`,
  },
  {
    category: 'chat',
    entries: `
      omegle.com omegle.fun omegleapp.me omegle.online omeglelike.com ome.tv ometv.chat chatroulette.com
      emeraldchat.com chatrandom.com camsurf.com bazoocam.org shagle.com coomeet.com tinychat.com chathub.cam
      chatki.com joingy.com uhmegle.com umingle.com thundr.tv monkey.app monkey.cool azarlive.com holla.world livu.me
      hay.live chatib.us chatib.me chatavenue.com chat-avenue.com 321chat.com teenchat.com teen-chat.org 3dchat.com
      wireclub.com talkwithstranger.com strangerchat.com yesichat.com y99.in paltalk.com camfrog.com chatango.com
      xat.com e-chat.co chatzy.com tlk.io hack.chat ieuropechat.com chatiw.com chatiw.me chatblink.com strangercam.com
      dirtyroulette.com slutroulette.com chaturbate.com/apps flingster.com imeetzu.com faceflow.com mocospace.com
      airg.com chitchat.gg vooz.co minichat.com ftf.live minglify.com antiland.com connected2.me anonymouschat.org
      blahtherapy.com 6obcy.org obcy.org`,
  },
  {
    category: 'dating',
    entries: `
      tinder.com gotinder.com bumble.com hinge.co okcupid.com pof.com plentyoffish.com match.com match.co.uk
      eharmony.co.uk eharmony.com elitesingles.co.uk elitesingles.com zoosk.com badoo.com happn.com happn.app
      grindr.com grindr.mobi scruff.com weareher.com jackd.com growlr.com romeo.com planetromeo.com hornet.com
      taimi.com feeld.co muzz.com muzmatch.com salaams.com shaadi.com jdate.com jswipe.com christianmingle.com
      christianconnection.com guardian-soulmates.com mysinglefriend.com singlesnet.com parship.co.uk
      telegraphdating.co.uk ourtime.co.uk silversingles.co.uk coffeemeetsbagel.com theinnercircle.co getthursday.com
      theleague.com lovoo.com jaumo.com tantan.com tantanapp.com mamba.ru meetme.com skout.com twoo.com waplog.com
      hily.com boo.world mylol.com mylol.net spotafriend.co ashleymadison.com seeking.com seekingarrangement.com
      sugardaddymeet.com sugardaddy.com secretbenefits.com whatsyourprice.com victoriamilan.co.uk
      illicitencounters.com fabswingers.com swinglifestyle.com benaughty.com flirt.com onenightfriend.com fuckbook.com
      snapsext.com quickflirt.com uniformdating.com muddymatches.co.uk internationalcupid.com filipinocupid.com
      thaicupid.com asiandating.com anastasiadate.com ukrainedate.com russiancupid.com`,
  },
  {
    category: 'personal-email',
    entries: `
      gmail.com googlemail.com outlook.live.com hotmail.com hotmail.co.uk live.com/mail mail.live.com
      mail.yahoo.com mail.yahoo.co.uk ymail.com rocketmail.com mail.aol.com mail.aol.co.uk icloud.com/mail
      mail.proton.me protonmail.com account.proton.me tutanota.com tuta.com zoho.com/mail mail.zoho.com mail.zoho.eu
      gmx.com gmx.co.uk gmx.net gmx.de mail.com fastmail.com hushmail.com mailfence.com posteo.de mailbox.org
      runbox.com startmail.com disroot.org riseup.net yandex.com/mail mail.yandex.com mail.yandex.ru e.mail.ru
      poczta.o2.pl wp.pl/poczta poczta.wp.pl poczta.onet.pl interia.pl/poczta rediffmail.com mail.rediff.com
      email.bt.com btinternet.com mail.virginmedia.com webmail.sky.com skymail.sky.com mail.talktalk.co.uk
      webmail.plus.net mail.ee.co.uk tiscali.co.uk ntlworld.com blueyonder.co.uk 10minutemail.com guerrillamail.com
      mailinator.com temp-mail.org tempmail.com yopmail.com throwawaymail.com maildrop.cc getnada.com sharklasers.com
      dispostable.com mohmal.com emailondeck.com tempail.com fakemail.net trashmail.com minuteinbox.com simplelogin.io
      addy.io anonaddy.com hey.com superhuman.com libero.it/mail orange.fr/mail laposte.net mail.sapo.pt
      mail.naver.com`,
  },
];

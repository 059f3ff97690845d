import type { DomainBlock } from './block.ts';

/**
 * Where money is lost or spent. Pages that phish live for days: they belong to a downloaded list, not to a shipped
 * one.
 */
export const COMMERCE_DOMAINS: readonly DomainBlock[] = [
  {
    category: 'gambling',
    entries: `
      # Bookmakers, casinos and bingo
      bet365.com williamhill.com ladbrokes.com coral.co.uk paddypower.com betfair.com betfred.com skybet.com
      skyvegas.com skycasino.com skypoker.com skybingo.com unibet.co.uk unibet.com betvictor.com betway.com bwin.com
      888casino.com 888sport.com 888poker.com 888.com 888.co.uk partypoker.com partycasino.com pokerstars.com
      pokerstars.uk pokerstarscasino.com pokerstarssports.uk boylesports.com betuk.com virginbet.com virgingames.com
      betmgm.co.uk betmgm.com livescorebet.com spreadex.com sportingindex.com smarkets.com matchbook.com betdaq.com
      tote.co.uk quinnbet.com fafabet.co.uk kwiff.com talksportbet.com novibet.co.uk mrgreen.com leovegas.com
      leovegas.co.uk casumo.com grosvenorcasinos.com mecca.co.uk meccabingo.com galabingo.com galacasino.com
      galaspins.com foxybingo.com foxygames.com tombola.co.uk buzzbingo.com jackpotjoy.com rainbowrichescasino.com
      monopolycasino.com doublebubblebingo.com bingocams.co.uk wink-bingo.com costabingo.com heartbingo.co.uk
      sunbingo.co.uk virginbingo.com bgo.com 32red.com jackpotcity.com jackpotcitycasino.com spinpalace.com
      royalpanda.com videoslots.com slotocash.im playojo.com mrq.com midnite.com dazn.bet draftkings.com fanduel.com
      caesars.com/sportsbook pointsbet.com betrivers.com bovada.lv betonline.ag mybookie.ag 1xbet.com 22bet.com
      melbet.com pinnacle.com sbobet.com dafabet.com 10bet.co.uk 10bet.com marathonbet.co.uk netbet.co.uk comeon.com
      mansionbet.com fun88.co.uk fun88.com w88.com stakes.com stake.com stake.us stake.uk.com roobet.com rollbit.com
      bc.game duelbits.com shuffle.com gamdom.com chumbacasino.com luckylandslots.com pulsz.com wowvegas.com
      mcluck.com highfivecasino.com slotomania.com doubledowncasino.com casino.org askgamblers.com casinoguru.com
      casino.guru oddschecker.com racingpost.com attheraces.com sportinglife.com timeform.com betting.co.uk
      freebets.com freesupertips.com thepunterspage.com olbg.com tipstrr.com bettingexpert.com actionnetwork.com
      oddsportal.com flashscore.co.uk/betting prizepicks.com underdogfantasy.com polymarket.com kalshi.com
      # Lotteries and competitions
      national-lottery.co.uk lottoland.co.uk lottoland.com postcodelottery.co.uk healthlottery.co.uk thelotter.com
      lotto.com jackpot.com lottery.co.uk botb.com omaze.co.uk irish-lottery.com lottery.ie euro-millions.com
      # Gambling with items of games
      csgoroll.com csgoempire.com csgo500.com csgolounge.com csgopolygon.com csgoatse.com key-drop.com hellcase.com
      farmskins.com datdrop.com skinclub.gg skin.club csgofast.com rustclash.com bandit.camp howl.gg bloxflip.com
      rbxflip.com blox.land bloxmoon.com rblxwild.com bloxypvp.com bloxluck.com rain.gg clash.gg packdraw.com
      hypedrop.com gamerpay.gg 500.casino csgobig.com csgocases.com insane.gg csgo-skins.com daddyskins.com
      g4skins.com ggdrop.com csgostake.com tradeit.gg rustmoment.com`,
  },
  {
    category: 'scams-and-fraud',
    entries: `
      robuxgenerator.com freerobux.io bux.gg rbxgum.com rblx.land rbx.gg claimrbx.com bloxland.com ezbux.gg
      rbxoffers.com blox.page earnrobux.today collectrobux.com gemsloot.com easyrobux.today rbxdemon.com oprewards.com
      freegiftcards.co cardgenerator.io vccgenerator.org namso-gen.com fakereceipt.us oldironsidesfakes.ph idgod.ph
      fakeyourid.com`,
  },
  {
    category: 'shopping',
    entries: `
      amazon.co.uk amazon.com amazon.de amazon.fr amazon.es amazon.it amazon.ie amazon.pl amzn.to amzn.eu ebay.co.uk
      ebay.com ebay.ie ebay.de etsy.com vinted.co.uk vinted.com depop.com gumtree.com shpock.com preloved.co.uk
      facebook.com/marketplace temu.com shein.com shein.co.uk aliexpress.com alibaba.com wish.com dhgate.com
      banggood.com gearbest.com argos.co.uk currys.co.uk johnlewis.com marksandspencer.com next.co.uk very.co.uk
      littlewoods.com boohoo.com boohooman.com prettylittlething.com missguided.co.uk asos.com zara.com hm.com
      primark.com newlook.com riverisland.com topshop.com uniqlo.com gap.co.uk gap.com superdry.com jackwills.com
      hollisterco.com abercrombie.com urbanoutfitters.com stradivarius.com pullandbear.com bershka.com mango.com
      quizclothing.co.uk matalan.co.uk tkmaxx.com houseoffraser.co.uk debenhams.com selfridges.com harrods.com
      fenwick.co.uk harveynichols.com flannels.com endclothing.com farfetch.com mrporter.com net-a-porter.com
      zalando.co.uk zalando.com jdsports.co.uk sportsdirect.com footlocker.co.uk footasylum.com size.co.uk schuh.co.uk
      office.co.uk clarks.com clarks.co.uk nike.com adidas.co.uk adidas.com puma.com underarmour.co.uk
      newbalance.co.uk newbalance.com vans.co.uk vans.com converse.com reebok.com gymshark.com lululemon.co.uk
      lululemon.com decathlon.co.uk gooutdoors.co.uk mountainwarehouse.com stockx.com goat.com klekt.com laced.com
      supremenewyork.com smythstoys.com hamleys.com thetoyshop.com theentertainer.com toysrus.co.uk game.co.uk
      cex.co.uk webuy.com hmv.com waterstones.com whsmith.co.uk theworks.co.uk bookdepository.com wob.com
      worldofbooks.com blackwells.co.uk foyles.co.uk hobbycraft.co.uk paperchase.com cardfactory.co.uk moonpig.com
      funkypigeon.com notonthehighstreet.com claires.com pandora.net superdrug.com boots.com lookfantastic.com
      sephora.co.uk beautybay.com cultbeauty.co.uk spacenk.com thebodyshop.com lush.com theperfumeshop.com
      fragrancedirect.co.uk tesco.com sainsburys.co.uk asda.com george.com morrisons.com waitrose.com aldi.co.uk
      lidl.co.uk iceland.co.uk ocado.com coop.co.uk costco.co.uk bmstores.co.uk homebargains.co.uk poundland.co.uk
      therange.co.uk wilko.com dunelm.com ikea.com diy.com homebase.co.uk wickes.co.uk screwfix.com toolstation.com
      halfords.com evanscycles.com wayfair.co.uk made.com dfs.co.uk furniturevillage.co.uk ao.com
      appliancesdirect.co.uk scan.co.uk overclockers.co.uk ebuyer.com box.co.uk laptopsdirect.co.uk cclonline.com
      novatech.co.uk newegg.com pcpartpicker.com richersounds.com maplin.co.uk carphonewarehouse.com ee.co.uk o2.co.uk
      vodafone.co.uk three.co.uk giffgaff.com musicmagpie.co.uk backmarket.co.uk backmarket.com onbuy.com
      groupon.co.uk wowcher.co.uk hotukdeals.com vouchercodes.co.uk pricespy.co.uk pricerunner.com idealo.co.uk
      kelkoo.co.uk camelcamelcamel.com myshopify.com topcashback.co.uk quidco.com klarna.com clearpay.co.uk
      ticketmaster.co.uk seetickets.com viagogo.co.uk viagogo.com stubhub.co.uk axs.com just-eat.co.uk deliveroo.co.uk
      ubereats.com dominos.co.uk pizzahut.co.uk papajohns.co.uk mcdonalds.com kfc.co.uk burgerking.co.uk nandos.co.uk
      greggs.co.uk subway.com autotrader.co.uk cazoo.co.uk motors.co.uk rightmove.co.uk zoopla.co.uk onthemarket.com
      redbubble.com spreadshirt.co.uk teepublic.com zazzle.co.uk vistaprint.co.uk funko.com popmart.com
      squishmallows.com hypedc.com cardmarket.com totalcards.net`,
  },
  {
    category: 'private-business',
    entries: `
      sellercentral.amazon.co.uk sellercentral.amazon.com sellercentral-europe.amazon.com ebay.co.uk/sh
      etsy.com/your/shops seller-uk.tiktok.com seller.tiktokglobalshop.com seller.tiktok.com shopify.com bigcartel.com
      sellfy.com gumroad.com payhip.com printful.com printify.com oberlo.com spocket.co dsers.com autods.com
      helium10.com junglescout.com zikanalytics.com sellbrite.com linnworks.com fiverr.com upwork.com
      peopleperhour.com freelancer.com freelancer.co.uk bark.com taskrabbit.co.uk squareup.com/dashboard
      dashboard.stripe.com sumup.me dashboard.gocardless.com merchant.wish.com business.vinted.co.uk
      shop.app/merchants ecwid.com sell.amazon.co.uk sell.amazon.com`,
  },
];

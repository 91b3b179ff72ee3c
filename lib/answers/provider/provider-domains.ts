/**
 * The domains of each mailbox provider, one space apart. A provider is who runs the mail servers, since that is who answers, blocks and delays:
 * AOL, Verizon and Rogers are Yahoo's, WEB.DE and mail.com are GMX's. Yahoo of Japan is another company.
 */
export const providerDomains = {
  gmail: 'gmail.com googlemail.com google.com',
  microsoft: `
    outlook.com outlook.at outlook.be outlook.cl outlook.cz outlook.de outlook.dk outlook.es outlook.fr outlook.hu outlook.ie outlook.in
    outlook.it outlook.jp outlook.kr outlook.lv outlook.my outlook.ph outlook.pt outlook.sa outlook.sg outlook.sk outlook.co.id outlook.co.il
    outlook.co.nz outlook.co.th outlook.com.ar outlook.com.au outlook.com.br outlook.com.gr outlook.com.tr outlook.com.vn
    hotmail.com hotmail.at hotmail.be hotmail.ca hotmail.ch hotmail.cl hotmail.de hotmail.dk hotmail.es hotmail.fi hotmail.fr hotmail.gr
    hotmail.it hotmail.nl hotmail.no hotmail.se hotmail.sg hotmail.hu hotmail.co.il hotmail.co.in hotmail.co.jp hotmail.co.kr hotmail.co.nz
    hotmail.co.th hotmail.co.uk hotmail.co.za hotmail.com.ar hotmail.com.au hotmail.com.br hotmail.com.hk hotmail.com.mx hotmail.com.tr
    hotmail.com.tw hotmail.com.vn
    live.com live.at live.be live.ca live.cl live.cn live.com.ar live.com.au live.com.mx live.com.my live.com.ph live.com.pt live.com.sg
    live.co.kr live.co.uk live.co.za live.de live.dk live.fi live.fr live.hk live.ie live.in live.it live.jp live.nl live.no live.ru live.se
    msn.com passport.com windowslive.com microsoft.com`,
  yahoo: `
    yahoo.com yahoo.at yahoo.be yahoo.ca yahoo.ch yahoo.cl yahoo.cz yahoo.de yahoo.dk yahoo.es yahoo.fi yahoo.fr yahoo.gr yahoo.hu yahoo.ie
    yahoo.in yahoo.it yahoo.nl yahoo.no yahoo.pl yahoo.pt yahoo.ro yahoo.se yahoo.co.hu yahoo.co.id yahoo.co.il yahoo.co.in yahoo.co.kr
    yahoo.co.nz yahoo.co.th yahoo.co.uk yahoo.co.za yahoo.com.ar yahoo.com.au yahoo.com.br yahoo.com.cn yahoo.com.co yahoo.com.hk
    yahoo.com.mx yahoo.com.my yahoo.com.pe yahoo.com.ph yahoo.com.sg yahoo.com.tr yahoo.com.tw yahoo.com.ve yahoo.com.vn
    ymail.com rocketmail.com myyahoo.com yahooinc.com
    aol.com aol.at aol.be aol.cl aol.co.nz aol.co.uk aol.com.ar aol.com.au aol.com.br aol.com.mx aol.cz aol.de aol.dk aol.es aol.fi aol.fr
    aol.in aol.it aol.jp aol.kr aol.nl aol.pl aol.se aol.tw aim.com love.com games.com wow.com ygm.com netscape.net
    verizon.net rogers.com`,
  yahoojapan: 'yahoo.co.jp ybb.ne.jp',
  icloud: 'icloud.com me.com mac.com privaterelay.appleid.com',
  gmx: `
    gmx.de gmx.net gmx.at gmx.ch gmx.com gmx.us gmx.co.uk gmx.fr gmx.es gmx.info gmx.biz gmx.eu gmx.org web.de email.de
    mail.com email.com usa.com post.com europe.com consultant.com engineer.com cheerful.com writeme.com dr.com iname.com myself.com`,
  tonline: 't-online.de magenta.de',
  freenet: 'freenet.de',
  ionos: 'online.de onlinehome.de kundenserver.de',
  strato: 'strato.de rzone.de',
  mailbox: 'mailbox.org',
  posteo: 'posteo.de posteo.net posteo.eu posteo.org posteo.at posteo.ch',
  vodafone: 'vodafone.de arcor.de kabelmail.de',
  bluewin: 'bluewin.ch',
  proton: 'proton.me protonmail.com protonmail.ch pm.me',
  tuta: 'tuta.com tuta.io tutanota.com tutanota.de tutamail.com keemail.me',
  fastmail:
    'fastmail.com fastmail.fm fastmail.net fastmail.org fastmail.us fastmail.co.uk fastmail.de sent.com messagingengine.com',
  zoho: 'zoho.com zoho.eu zoho.in zohomail.com zohomail.eu zohomail.in',
  mailru: 'mail.ru bk.ru inbox.ru list.ru internet.ru xmail.ru vk.com',
  yandex: 'yandex.ru yandex.com yandex.by yandex.kz yandex.ua yandex.uz yandex.com.tr ya.ru narod.ru',
  rambler: 'rambler.ru lenta.ru autorambler.ru myrambler.ru ro.ru',
  ukrnet: 'ukr.net',
  qq: 'qq.com vip.qq.com foxmail.com exmail.qq.com',
  netease: '163.com 126.com yeah.net 188.com vip.163.com vip.126.com',
  sina: 'sina.com sina.cn vip.sina.com',
  sohu: 'sohu.com',
  aliyun: 'aliyun.com',
  naver: 'naver.com',
  kakao: 'hanmail.net daum.net kakao.com',
  docomo: 'docomo.ne.jp',
  au: 'ezweb.ne.jp au.com',
  softbank: 'softbank.ne.jp i.softbank.jp vodafone.ne.jp',
  rediff: 'rediffmail.com',
  comcast: 'comcast.net xfinity.com',
  att: 'att.net sbcglobal.net bellsouth.net pacbell.net ameritech.net swbell.net prodigy.net flash.net snet.net',
  charter: 'charter.net spectrum.net twc.com rr.com roadrunner.com brighthouse.com',
  cox: 'cox.net',
  earthlink: 'earthlink.net mindspring.com',
  bell: 'bell.net sympatico.ca',
  shaw: 'shaw.ca',
  telus: 'telus.net',
  orange: 'orange.fr wanadoo.fr voila.fr',
  sfr: 'sfr.fr neuf.fr cegetel.net club-internet.fr numericable.fr',
  free: 'free.fr aliceadsl.fr',
  laposte: 'laposte.net',
  bouygues: 'bbox.fr',
  proximus: 'skynet.be proximus.be',
  telenet: 'telenet.be',
  ziggo: 'ziggo.nl home.nl upcmail.nl casema.nl',
  kpn: 'kpnmail.nl planet.nl hetnet.nl xs4all.nl',
  libero: 'libero.it virgilio.it inwind.it iol.it blu.it giallo.it',
  tim: 'tim.it alice.it tin.it',
  tiscali: 'tiscali.it',
  aruba: 'aruba.it pec.it',
  telefonica: 'telefonica.net movistar.es',
  sapo: 'sapo.pt',
  bt: 'btinternet.com btopenworld.com bt.com',
  virginmedia: 'virginmedia.com ntlworld.com blueyonder.co.uk',
  talktalk: 'talktalk.net tiscali.co.uk',
  sky: 'sky.com',
  seznam: 'seznam.cz email.cz post.cz spoluzaci.cz',
  centrum: 'centrum.cz centrum.sk atlas.cz volny.cz',
  wp: 'wp.pl o2.pl tlen.pl go2.pl',
  onet: 'onet.pl onet.eu op.pl poczta.onet.pl vp.pl buziaczek.pl',
  interia: 'interia.pl interia.eu poczta.fm',
  freemailhu: 'freemail.hu citromail.hu',
  abv: 'abv.bg',
  uol: 'uol.com.br bol.com.br',
  terra: 'terra.com.br',
  telstra: 'bigpond.com bigpond.net.au telstra.com',
  optus: 'optusnet.com.au',
  xtra: 'xtra.co.nz',
} as const satisfies Readonly<Record<string, string>>;

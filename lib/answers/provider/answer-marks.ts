/**
 * By what the server of a company's own domain gives away who runs it: names of hosts and links, and words that no other server writes. Lower
 * case. Providers that only hold companies' domains (Mimecast, Proofpoint, Amazon WorkMail, ...) are known by their answers alone.
 *
 * Not here: names that stand in answers of others, such as the block lists `barracudacentral.org` and `spamhaus.org`, and `amazonses.com`, which
 * ends the Message-ID that Microsoft repeats.
 */
export const answerMarks = {
  // `250 2.0.0 OK 1790000000 a1-20020a - gsmtp`; `gcdp`: by a rule of the company's administrator.
  gmail: ['gsmtp', 'gcdp', 'mx.google.com', 'aspmx.l.google.com', 'support.google.com/mail', 'support.google.com/a/'],
  // `250 2.6.0 <...> [InternalId=1, Hostname=DB9PR01.eurprd01.prod.outlook.com] Queued mail for delivery`
  microsoft: [
    'prod.outlook.com',
    'protection.outlook.com',
    'mail.live.com',
    'sendersupport.olc',
    'mail.protection.partner.outlook.cn',
    'protection.office.com',
    'go.microsoft.com/fwlink',
    'aka.ms/exonoreply',
    'storedrv.deliver',
  ],
  // `250 ok dirdel`
  yahoo: [
    'ok dirdel',
    'yahoodns.net',
    'yahooinc.com',
    'mail.bf1.yahoo.com',
    'mail.gq1.yahoo.com',
    'mail.ne1.yahoo.com',
    'mx.aol.com',
  ],
  icloud: ['mail.icloud.com', 'support.apple.com', 'icloudmailadmin'],
  gmx: ['postmaster.gmx.net', 'postmaster.gmx.com', 'postmaster.web.de', 'emig.gmx.net', 'emig.web.de'],
  // `250 Requested mail action okay, completed: id=1Mabc-0001`; GMX writes so too, but to domains of its own.
  ionos: ['requested mail action okay, completed', 'kundenserver.de', 'perfora.net', 'ionos.com', 'ionos.de', '1and1.com'],
  strato: ['rzone.de'],
  tonline: ['postmaster.t-online.de'],
  proton: ['protonmail.ch', 'proton.me'],
  fastmail: ['messagingengine.com', 'fastmail.com'],
  zoho: ['zoho.com', 'mx.zoho.eu', 'mx.zoho.in', 'zohomail.com'],
  mailru: ['mxs.mail.ru', 'help.mail.ru', 'postmaster.mail.ru', 'corp.mail.ru'],
  yandex: ['mail.yandex.net', 'yandex.ru', 'ya.cc'],
  qq: ['mail.qq.com', 'exmail.qq.com', 'mxbiz1.qq.com', 'mxbiz2.qq.com'],
  // `250 Mail OK queued as mx8,PMCow...`
  netease: ['mail ok queued as', 'mail.163.com', 'qiye.163.com', 'netease.com'],
  aliyun: ['mxhichina.com', 'aliyun.com'],
  comcast: ['comcast.net'],
  orange: ['postmaster.orange.fr', 'smtp-in.orange.fr'],
  aruba: ['aruba.it'],
  seznam: ['seznam.cz'],
  workmail: [
    'inbound-smtp.us-east-1.amazonaws.com',
    'inbound-smtp.us-west-2.amazonaws.com',
    'inbound-smtp.eu-west-1.amazonaws.com',
  ],
  mimecast: ['mimecast'],
  proofpoint: ['pphosted.com', 'ppe-hosted.com', 'ppops.net', 'proofpoint.com'],
  barracuda: ['barracudanetworks.com', 'barracuda reputation'],
  cisco: ['iphmx.com', 'senderbase.org', 'talosintelligence.com'],
  messagelabs: ['messagelabs.com', 'symanteccloud.com'],
  trendmicro: ['trendmicro.com', 'trendmicro.eu'],
  sophos: ['sophos.com', 'reflexion.net'],
  fortinet: ['fortimailcloud.com', 'fortimail.com'],
  hornetsecurity: ['hornetsecurity.com', 'antispameurope.com'],
  spamexperts: ['spamexperts.com', 'antispamcloud.com'],
  mailchannels: ['mailchannels.net', 'mailchannels.com'],
  godaddy: ['secureserver.net', 'godaddy.com'],
  rackspace: ['emailsrvr.com'],
  ovh: ['ovh.net'],
  gandi: ['gandi.net'],
  infomaniak: ['infomaniak.ch', 'infomaniak.com'],
  hostinger: ['hostinger.com', 'hostinger.io'],
  namecheap: ['privateemail.com', 'registrar-servers.com'],
  dreamhost: ['dreamhost.com'],
  loopia: ['loopia.se'],
  onecom: ['one.com'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

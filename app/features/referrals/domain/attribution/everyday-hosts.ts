/** Where people talk to each other, read their mail or look for things: messengers, mail, social networks, search. One name stands for all its subdomains. */
const hosts = new Set([
  "whatsapp.com", "wa.me", "whatsapp.net", "t.me", "telegram.org", "telegram.me", "signal.org", "messenger.com", "m.me", "discord.com", "discord.gg", "slack.com", "teams.microsoft.com", "wechat.com", "weixin.qq.com", "line.me",
  "viber.com", "threema.ch", "snapchat.com", "kakao.com",
  "mail.google.com", "outlook.com", "live.com", "office.com", "office365.com", "gmx.net", "gmx.de", "gmx.at", "gmx.ch", "web.de", "t-online.de", "freenet.de", "mailbox.org", "posteo.de", "proton.me", "icloud.com", "fastmail.com", "zoho.com",
  "zoho.eu", "aol.com", "mail.ru", "mail.com",
  "facebook.com", "fb.com", "fb.me", "instagram.com", "threads.net", "threads.com", "twitter.com", "x.com", "t.co", "linkedin.com", "lnkd.in", "xing.com", "pinterest.com", "pinterest.de", "pinterest.at", "pinterest.ch", "pin.it", "reddit.com",
  "redd.it", "tiktok.com", "youtube.com", "youtu.be", "tumblr.com", "vk.com", "bsky.app", "mastodon.social", "nebenan.de", "nextdoor.com", "twitch.tv",
  "bing.com", "duckduckgo.com", "ecosia.org", "startpage.com", "qwant.com", "baidu.com", "ya.ru", "yandex.ru", "yandex.com", "ask.com", "search.brave.com", "kagi.com",
  // as Android names an app that opened the link
  "com.whatsapp", "org.telegram.messenger", "com.google.android.gm", "com.google.android.googlequicksearchbox", "com.facebook.katana", "com.facebook.orca", "com.instagram.android", "com.microsoft.office.outlook", "org.thoughtcrime.securesms",
]);

/** Those with a country behind: google.de, google.co.uk, yahoo.fr. */
const families = /(?:^|\.)(?:google|yahoo)\.(?:[a-z]{2,3}|com?\.[a-z]{2})$/;

/** Whether a visit from this host says nothing: it is where people share things with people they know. Told a host, in any case, with or without "www.". */
export function isEverydayHost(host: string): boolean {
  const name = host.trim().toLowerCase().replace(/\.$/, "");
  const labels = name.split(".");
  return name === "" || families.test(name) || labels.some((_, index) => hosts.has(labels.slice(index).join(".")));
}

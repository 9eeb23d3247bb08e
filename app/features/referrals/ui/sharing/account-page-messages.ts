import { defineMessages } from "~/platform/i18n/define-messages";

/** What an advocate reads on their own page. */
export const accountPageMessages = defineMessages(
  {
    title: "Recommend us", intro: (friend: string, reward: string) => `For your friends: ${friend}. For you: ${reward}, when their first order is paid and can no longer be returned.`,
    saved: "Saved.", off: "The programme is switched off at the moment. What was promised stays good.", paused: "Recommendations are taking a break this month. What was promised stays good.",
    byName: "After their order your friends are asked who sent them: they give your name or your e-mail address.",
    stopped: "You cannot recommend at the moment. What was promised stays good.",
    code: "Your code", link: "Your link", copy: "Copy the code", copied: "Copied", qr: "QR code of your link", qrHint: "Whoever points a camera at it gets to your offer.",
    send: "Pass it on", whatsapp: "WhatsApp", mail: "Email", sms: "Text message", share: "Share …", subject: (shop: string) => (shop === "" ? "A recommendation" : `I recommend ${shop}`),
    friends: "Your friends", noFriends: "What becomes of your recommendations is shown here as soon as somebody has ordered.", friendOf: (day: string) => `Order of ${day}`,
    friend: { claimed: "ordered", pending: "can still be returned", confirmed: "confirmed", void: "returned or cancelled" },
    rewards: "Your rewards", noRewards: "None yet. A reward comes when a friend's order can no longer be returned.", until: (day: string) => `valid until ${day}`,
    reward: { "on-its-way": "on its way", ready: "ready", used: "used", "taken-back": "taken back", expired: "expired" },
    asCredit: "Rather as store credit", putIntoCart: "Put the gift into the cart",
    ask: {
      title: (words: string) => `${words}: put it onto your customer account?`,
      text: "The code is no longer valid then, and this cannot be undone. You use store credit at the checkout, signed in to your account.", yes: "Yes, as store credit", no: "No, keep the code",
    },
    later: { title: "Rewards from now on", text: "How do you want them to come?", credit: "As store credit on my customer account", code: "As a code for my next order" },
    unknown: { title: "This page is not known here", text: "Perhaps the address is incomplete. The link in your last mail leads to your page." },
    wait: { title: "One moment, please", text: (minutes: number) => `There was too much asked for from here. Please try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.` },
    toShop: "To the shop",
  },
  {
    de: {
      title: "Weiterempfehlen", intro: (friend: string, reward: string) => `Für Ihre Freunde: ${friend}. Für Sie: ${reward}, sobald deren erste Bestellung bezahlt und die Rückgabefrist vorbei ist.`,
      saved: "Gespeichert.", off: "Das Programm ist zurzeit ausgeschaltet. Was versprochen ist, gilt weiter.", paused: "Empfehlungen machen in diesem Monat Pause. Was versprochen ist, gilt weiter.",
      byName: "Nach der Bestellung werden Ihre Freunde gefragt, wer sie geschickt hat: Sie nennen dann Ihren Namen oder Ihre E-Mail-Adresse.",
      stopped: "Zurzeit können Sie nicht weiterempfehlen. Was versprochen ist, gilt weiter.",
      code: "Ihr Code", link: "Ihr Link", copy: "Code kopieren", copied: "Kopiert", qr: "QR-Code Ihres Links", qrHint: "Wer die Kamera darauf richtet, kommt zu Ihrem Angebot.",
      send: "Weitersagen", whatsapp: "WhatsApp", mail: "E-Mail", sms: "SMS", share: "Teilen …", subject: (shop: string) => (shop === "" ? "Eine Empfehlung" : `Eine Empfehlung: ${shop}`),
      friends: "Ihre Freunde", noFriends: "Was aus Ihren Empfehlungen wird, steht hier, sobald jemand bestellt hat.", friendOf: (day: string) => `Bestellung vom ${day}`,
      friend: { claimed: "bestellt", pending: "Rückgabefrist läuft", confirmed: "bestätigt", void: "zurückgegeben oder storniert" },
      rewards: "Ihre Prämien", noRewards: "Noch keine. Eine Prämie kommt, wenn die Rückgabefrist einer Bestellung vorbei ist.", until: (day: string) => `gültig bis ${day}`,
      reward: { "on-its-way": "unterwegs", ready: "bereit", used: "eingelöst", "taken-back": "zurückgenommen", expired: "abgelaufen" },
      asCredit: "Lieber als Guthaben", putIntoCart: "Geschenk in den Warenkorb",
      ask: {
        title: (words: string) => `${words}: dem Kundenkonto gutschreiben?`,
        text: "Der Code gilt dann nicht mehr; rückgängig machen lässt sich das nicht. Guthaben lösen Sie an der Kasse ein, wenn Sie angemeldet sind.", yes: "Ja, als Guthaben", no: "Nein, den Code behalten",
      },
      later: { title: "Prämien von nun an", text: "Wie sollen sie zu Ihnen kommen?", credit: "Als Guthaben auf mein Kundenkonto", code: "Als Code für meine nächste Bestellung" },
      unknown: { title: "Diese Seite ist hier nicht bekannt", text: "Vielleicht ist die Adresse unvollständig. Der Link in Ihrer letzten Mail führt zu Ihrer Seite." },
      wait: { title: "Einen Augenblick, bitte", text: (minutes: number) => `Von hier aus wurde zu viel angefragt. Bitte versuchen Sie es in ${minutes} ${minutes === 1 ? "Minute" : "Minuten"} noch einmal.` },
      toShop: "Zum Shop",
    },
  },
);

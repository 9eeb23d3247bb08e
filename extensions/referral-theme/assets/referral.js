// What the blocks can do beyond Liquid: copy, share, draw the QR code, tell what became of recommendations.
(() => {
  const tag = 'kundenkreis-referral';
  if (customElements.get(tag)) return;

  /**
   * This browser's mark: a random id in localStorage, no cookie, made only for who comes by a friend's link. It gives them the same
   * voucher again instead of a second one, and serves nothing else: strictly necessary for what they ask for by opening the link
   * (ePrivacy directive 5 (3), TDDDG § 25 (2) 2), so no consent is asked.
   */
  const visitorMark = (make) => {
    try {
      const key = 'kundenkreis-visitor';
      if (make && !localStorage[key]) localStorage[key] = crypto.getRandomValues(new Uint32Array(4)).join('-');
      return localStorage[key];
    } catch {
      return undefined; // storage is shut off: a new visitor each time
    }
  };
  /** The app's page behind a friend's link hands the mark on: links and forms with data-kundenkreis-visit get ?v=. */
  const markVisits = () => {
    const visits = document.querySelectorAll('[data-kundenkreis-visit]');
    const mark = visitorMark(visits.length > 0 || new URLSearchParams(location.search).has('kk'));
    if (!mark) return;
    for (const visit of visits) {
      if (visit.href) {
        const address = new URL(visit.href);
        address.searchParams.set('v', mark);
        visit.href = address;
      } else visit.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'v', value: mark }));
    }
  };

  // QR code, ISO/IEC 18004: bytes, error correction M, versions 1 to 6 (106 bytes)
  const times = (x, y) => {
    let z = 0;
    for (let i = 7; i >= 0; i--) z = (z << 1) ^ ((z >>> 7) * 0x11d) ^ (((y >>> i) & 1) * x);
    return z;
  };
  const reedSolomon = (data, length) => {
    const divisor = Array(length - 1).fill(0).concat(1);
    for (let i = 0, root = 1; i < length; i++, root = times(root, 2)) divisor.forEach((value, j) => (divisor[j] = times(value, root) ^ (divisor[j + 1] ?? 0)));
    const rest = Array(length).fill(0);
    for (const byte of data) {
      const factor = byte ^ rest.shift();
      rest.push(0);
      divisor.forEach((value, i) => (rest[i] ^= times(value, factor)));
    }
    return rest;
  };
  const bits = (value, length) => Array.from({ length }, (_, i) => (value >>> (length - 1 - i)) & 1);
  const masks = [
    (x, y) => (x + y) % 2, (x, y) => y % 2, (x) => x % 3, (x, y) => (x + y) % 3, (x, y) => ((x / 3 | 0) + (y / 2 | 0)) % 2,
    (x, y) => (x * y) % 2 + (x * y) % 3, (x, y) => ((x * y) % 2 + (x * y) % 3) % 2, (x, y) => ((x + y) % 2 + (x * y) % 3) % 2,
  ];
  /** Rows of 0 (light) and 1 (dark); undefined for what is too long. */
  const qrCode = (text) => {
    const bytes = [...new TextEncoder().encode(text)];
    const version = [16, 28, 44, 64, 86, 108].findIndex((room) => bytes.length + 2 <= room);
    if (version < 0) return undefined;
    const [capacity, blocks, mending] = [[16, 1, 10], [28, 1, 16], [44, 1, 26], [64, 2, 18], [86, 2, 24], [108, 4, 16]][version];
    const head = [4, ...bytes.length.toString(16).padStart(2, '0'), ...bytes.flatMap((byte) => [byte >> 4, byte & 15]), 0].map((half) => typeof half === 'string' ? parseInt(half, 16) : half);
    const data = Array.from({ length: capacity }, (_, i) => head[2 * i] === undefined ? ((i - head.length / 2) % 2 ? 0x11 : 0xec) : head[2 * i] * 16 + head[2 * i + 1]);
    const parts = Array.from({ length: blocks }, (_, i) => data.slice(i * capacity / blocks, (i + 1) * capacity / blocks));
    const mended = parts.map((part) => reedSolomon(part, mending));
    const stream = [parts, mended].flatMap((lists) => lists[0].flatMap((_, i) => lists.flatMap((list) => bits(list[i], 8))));

    const size = 21 + 4 * version;
    const range = [...Array(size).keys()];
    const fixed = range.map(() => Array(size));
    const square = (cx, cy, radius, light) => {
      for (const y of range) for (const x of range) {
        const distance = Math.max(Math.abs(x - cx), Math.abs(y - cy));
        if (distance <= radius) fixed[y][x] = +!light.includes(distance);
      }
    };
    for (const i of range) fixed[6][i] = fixed[i][6] = 1 - i % 2;
    if (version) square(size - 7, size - 7, 2, [1]);
    for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]]) square(x, y, 4, [2, 4]);

    const drawn = masks.map((mask, number) => {
      const grid = fixed.map((row) => [...row]);
      let rest = number;
      for (let i = 0; i < 10; i++) rest = (rest << 1) ^ ((rest >>> 9) * 0x537);
      bits((number << 10 | rest) ^ 0x5412, 15).reverse().forEach((bit, i) => {
        grid[i < 6 ? i : i < 8 ? i + 1 : size - 15 + i][8] = bit;
        grid[8][i < 8 ? size - 1 - i : i < 9 ? 7 : 14 - i] = bit;
      });
      grid[size - 8][8] = 1;
      let next = 0;
      for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) for (const i of range) for (const x of [right, right - 1]) {
        const y = (right + 1) & 2 ? i : size - 1 - i;
        grid[y][x] ??= (stream[next++] ?? 0) ^ +!mask(x, y);
      }
      // squares of one colour are what readers stumble over
      const plain = range.slice(1).map((y) => range.slice(1).filter((x) => grid[y][x] + grid[y - 1][x] + grid[y][x - 1] + grid[y - 1][x - 1] in { 0: 0, 4: 0 }).length);
      return { grid, unrest: plain.reduce((sum, count) => sum + count) };
    });
    return drawn.reduce((best, one) => one.unrest < best.unrest ? one : best).grid;
  };

  const touch = (address, kind) =>
    fetch(address, { method: 'POST', keepalive: true, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ touch: kind }) }).catch(() => undefined);

  customElements.define(tag, class extends HTMLElement {
    connectedCallback() {
      if (this.words) return;
      this.words = JSON.parse(this.querySelector('[data-kk-words]')?.textContent ?? '{}');
      this.toggleAttribute('data-can-share', 'share' in navigator);
      this.addEventListener('click', ({ target }) => {
        const button = target.closest('[data-kk]');
        if (button) this[button.dataset.kk](button);
        else if (target.matches('dialog')) target.close(); // beside what it shows
      });
      // the launcher opens a popover without this file, with it a modal dialog: what is behind is inert, and focus comes back
      for (const name of ['popover', 'popovertarget']) this.querySelectorAll(`[${name}]`).forEach((one) => one.removeAttribute(name));
      const place = this.querySelector('.kk-status, .kk-fields');
      if (this.dataset.me && place) new IntersectionObserver(([{ isIntersecting }], observer) => {
        if (!isIntersecting) return;
        observer.disconnect();
        (window.requestIdleCallback ?? setTimeout)(() => this.tellFriends());
      }).observe(place);
    }

    open() {
      this.querySelector('dialog').showModal();
    }

    close(button) {
      button.closest('dialog').close();
    }

    shared() {
      if (this.dataset.me) touch(this.dataset.me, 'shared');
    }

    async copy(button) {
      const { what } = button.dataset;
      const field = this.querySelector(`[data-kk-field=${what}]`);
      const copied = await navigator.clipboard?.writeText(field.dataset.text).then(() => true, () => false);
      if (!copied) return getSelection().selectAllChildren(field); // for them to copy it
      button.dataset.done = '';
      this.querySelector('[role=status]').textContent = this.words[`${what}_copied`] ?? '';
      setTimeout(() => delete button.dataset.done, 2000);
      this.shared();
    }

    share({ dataset: { title, text } }) {
      return navigator.share({ title, text }).then(() => this.shared(), () => undefined); // they thought better of it
    }

    qr() {
      const dialog = this.querySelector('.kk-qr');
      const path = dialog.querySelector('.kk-qr-code path');
      const rows = qrCode(dialog.dataset.text) ?? [];
      path.parentNode.setAttribute('viewBox', `-4 -4 ${rows.length + 8} ${rows.length + 8}`);
      path.setAttribute('d', rows.flatMap((row, y) => row.map((dark, x) => dark ? `M${x} ${y}h1v1h-1z` : '')).join(''));
      dialog.showModal();
      this.shared();
    }

    /** Fills the reserved place with what became of recommendations; without an answer it keeps its plain words. */
    async tellFriends() {
      const { me } = this.dataset;
      if (this.querySelector('.kk-fields')) touch(me, 'shown');
      const place = this.querySelector('.kk-status');
      const view = await fetch(me, { headers: { 'accept-language': this.words.language } }).then((answer) => answer.ok && answer.json()).catch(() => undefined);
      const { friends = [], rewards = [] } = view?.advocate ?? {};
      if (!place || friends.length + rewards.length === 0) return;
      const { words } = this;
      const count = (list, ...states) => list.filter(({ state }) => states.includes(state)).length;
      const figures = [count(friends, 'claimed', 'pending'), count(friends, 'confirmed'), count(rewards, 'ready')];
      place.querySelectorAll('dd').forEach((figure, i) => (figure.textContent = figures[i]));
      const dated = (text, date) => text.replace('[date]', new Date(date).toLocaleDateString(words.language, { dateStyle: 'medium', timeZone: 'UTC' }));
      const line = (...pieces) => {
        const item = document.createElement('li');
        pieces.forEach((text, i) => text && item.append(Object.assign(document.createElement(i < 2 ? 'span' : 'code'), { textContent: text })));
        return item;
      };
      place.querySelector('ul').replaceChildren(
        ...rewards.map(({ words: what, state, code, until }) => state === 'ready'
          ? line(what, until ? dated(words.until, until) : words.reward_ready, code)
          : line(what, words[`reward_${state}`])),
        ...friends.map(({ state, on }) => line(dated(words.friend, on), words[`friend_${state}`])),
      );
      place.dataset.told = '';
    }
  });

  markVisits();
})();

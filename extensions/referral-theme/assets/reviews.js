// What the blocks of reviews can do beyond Liquid: filter, order and turn pages in place, vote, look at photos. Without it all links and forms lead to the app's pages.
(() => {
  const tag = 'kundenkreis-reviews';
  if (customElements.get(tag)) return;

  /** A random id that this browser keeps from its first vote on, so that a vote counts once; no cookie, and used for nothing else (TDDDG § 25 (2) 2: needed for what they ask for). */
  const voter = () => {
    try {
      const key = 'kundenkreis-voter';
      localStorage[key] ??= crypto.getRandomValues(new Uint32Array(4)).join('-');
      return localStorage[key];
    } catch {
      return ''; // storage is shut off: their network stands for them
    }
  };

  customElements.define(tag, class extends HTMLElement {
    connectedCallback() {
      if (this.words) return;
      this.words = JSON.parse(this.querySelector('[data-kkr-words]')?.textContent ?? '{}');
      this.list = this.querySelector('.kkr-list');
      this.form = this.querySelector('.kkr-filter');
      this.viewer = this.querySelector('dialog');
      this.addEventListener('click', (event) => this.clicked(event));
      this.addEventListener('change', ({ target }) => target.form === this.form && this.choose());
      this.addEventListener('submit', (event) => {
        event.preventDefault();
        if (event.target === this.form) this.choose();
        else this.vote(event.target, event.submitter?.value);
      });
      this.viewer?.addEventListener('keydown', ({ key }) => {
        if (key === 'ArrowLeft' || key === 'ArrowRight') this.step(key === 'ArrowLeft' ? -1 : 1);
      });
    }

    clicked(event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a tab of its own
      const at = (selector) => event.target.closest(selector);
      const [go, photo, more, step, slide] = [at('[data-kkr-go]'), at('.kkr-photos a'), at('.kkr-more'), at('[data-kkr-step]'), at('[data-kkr-slide]')];
      if (go || more || photo) event.preventDefault();
      if (go) this.go(new URL(go.href).searchParams, go.rel !== 'nofollow');
      if (more) this.readOn(more);
      if (photo) this.look([...photo.closest('ul').querySelectorAll('a')], photo);
      if (step) this.step(+step.dataset.kkrStep);
      if (slide) {
        const slides = this.querySelector('.kkr-slides');
        slides.scrollBy({ left: slide.dataset.kkrSlide * slides.clientWidth * (getComputedStyle(slides).direction === 'rtl' ? -1 : 1), behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
      }
      if (at('[data-kkr-close]') || event.target === this.viewer) this.viewer.close();
    }

    choose() {
      return this.go(new URLSearchParams(new FormData(this.form)));
    }

    ask(query) {
      return fetch(`${this.dataset.path}/reviews.json?${query}`, { headers: { accept: 'application/json' } }).then((answer) => answer.ok ? answer.json() : Promise.reject());
    }

    /** Shows other reviews in the same place; the newest wish counts. turned: another page, not another choice. */
    async go(query, turned) {
      for (const name of ['back', 'locale']) query.delete(name);
      for (const [name, value] of [...query]) if (!value) query.delete(name);
      const wish = this.wish = {};
      const { list, words, dataset } = this;
      const status = this.querySelector('[data-kkr-status]');
      list.style.minHeight = `${list.offsetHeight}px`; // what stands below does not jump up
      list.ariaBusy = true;
      const told = await this.ask(query).catch(() => undefined);
      if (wish !== this.wish) return;
      list.ariaBusy = false;
      if (!told) return void (status.textContent = words.failed);
      dataset.where = query;
      list.replaceChildren(...told.reviews.map((review) => this.entry(review)));
      if (told.reviews.length === 0) list.append(Object.assign(document.createElement('li'), { textContent: words.none }));
      for (const field of this.form?.elements ?? []) {
        if (field.type === 'checkbox') field.checked = query.has(field.name);
        else if (field.options) field.value = query.get(field.name) ?? field.options[0].value;
      }
      this.querySelectorAll('.kkr-rows a').forEach((row) => (row.ariaCurrent = new URL(row.href).searchParams.get('stars') === query.get('stars') ? 'true' : null));
      for (const [rel, address] of [['prev', told.previous], ['next', told.next]]) {
        const link = this.querySelector(`.kkr-pager [rel^=${rel}]`);
        link.hidden = address === null;
        if (address !== null) link.href = `${dataset.path}/reviews?${address}&locale=${dataset.language}`;
      }
      this.querySelector('[data-kkr-page]').textContent = words.page.replace('[n]', told.page);
      status.textContent = words.shown.replace('[n]', told.reviews.length);
      if (!turned) return;
      list.focus({ preventScroll: true });
      list.scrollIntoView({ block: 'start' });
    }

    /** A review as Liquid would have drawn it; only ever as text. */
    entry(review) {
      const { words, dataset: { path, language, where } } = this;
      const item = this.querySelector('[data-kkr-entry]').content.cloneNode(true);
      const part = (name) => item.querySelector(`[data-kkr=${name}]`);
      const fill = (name, text, written) => {
        const there = part(name);
        if (!text) return void there.remove();
        there.textContent = text;
        if (written) there.lang = review.locale;
      };
      const day = new Date(`${review.on}T12:00:00`);
      const stars = part('stars');
      stars.style.setProperty('--kkr-stars', review.stars);
      stars.ariaLabel = words.stars.replace('[n]', review.stars);
      fill('title', review.title, true);
      fill('name', review.name);
      fill('on', language === 'de' ? day.toLocaleDateString('de', { day: '2-digit', month: '2-digit', year: 'numeric' }) : day.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }));
      part('on').dateTime = review.on;
      for (const how of ['buyer', 'imported', 'none']) if (how !== review.verified) part(how).remove();
      if (!review.incentivized) part('incentivized').remove();
      fill('about', review.productTitle);
      fill('body', review.body, true);
      part('cut').parentNode.remove();
      const pair = ({ label, answer }) => {
        const row = document.createElement('div');
        row.append(Object.assign(document.createElement('dt'), { textContent: label[language] }), ' ', Object.assign(document.createElement('dd'), { textContent: answer[language] }));
        return row;
      };
      if (review.attributes.length) part('attributes').replaceChildren(...review.attributes.map(pair));
      else part('attributes').remove();
      const picture = (id, index) => {
        const [li, link] = [document.createElement('li'), document.createElement('a')];
        link.href = `${path}/photo/${encodeURIComponent(id)}`;
        link.append(Object.assign(document.createElement('img'), { src: `${link.href}?s=thumb`, width: 88, height: 88, alt: words.photo.replace('[n]', index + 1) }));
        li.append(link);
        return li;
      };
      if (review.photos.length) part('photos').replaceChildren(...review.photos.map(picture));
      else part('photos').remove();
      if (review.reply) part('reply').lastElementChild.textContent = review.reply.text;
      else part('reply').remove();
      part('helpful').textContent = review.helpful;
      item.querySelector('[name=review]').value = review.id;
      item.querySelector('[name=where]').value = where;
      return item;
    }

    /** The rest of a long review, in its place. */
    readOn(link) {
      const { searchParams } = new URL(link.href);
      const body = link.closest('article').querySelector('[data-kkr=body]');
      this.ask(`review=${encodeURIComponent(searchParams.get('review'))}`).then(({ reviews: [review] }) => {
        body.textContent = review.body;
        body.tabIndex = -1;
        body.focus();
        link.parentNode.remove();
      }, () => (location.href = link.href));
    }

    async vote(form, helpful) {
      const said = form.querySelector('[role=status]');
      const body = new URLSearchParams({ review: form.elements.review.value, helpful, v: voter() });
      const told = await fetch(form.action, { method: 'POST', headers: { accept: 'application/json' }, body }).then((answer) => answer.json()).catch(() => ({}));
      said.textContent = told.ok ? this.words[told.isNew ? 'thanks' : 'voted'] : this.words.failed;
      if (told.ok) form.querySelector('[data-kkr=helpful]').textContent = told.helpful;
    }

    look(photos, photo) {
      this.photos = photos;
      this.at = photos.indexOf(photo);
      for (const button of this.viewer.querySelectorAll('[data-kkr-step]')) button.hidden = photos.length < 2;
      this.step(0);
      this.viewer.showModal();
    }

    step(by) {
      const { photos, viewer } = this;
      this.at = (this.at + by + photos.length) % photos.length;
      Object.assign(viewer.querySelector('img'), { src: photos[this.at].href, alt: photos[this.at].querySelector('img').alt });
    }
  });
})();

// The review of a result: accept, reject, comment, assign, sign off.
import { h, replace } from './dom.js';
import { get, may, person, put, signOffReview } from './api.js';
import { download, save } from './files.js';
import { attempt, notify } from './notices.js';
import { number, t, when } from './texts.js';
import { chooseOne } from './conflict.js';

/**
 * The review of job {@code id}, which is shown once it is loaded: `bar` shows how far it is, `controls(id)` gives the buttons of one
 * statement. Both follow what is stored; of two reviewers the second is shown what the first wrote.
 */
export class Review {
  constructor(id) {
    this.id = id;
    this.path = `/v1/jobs/${id}/review`;
    this.total = 0;
    this.bar = h('section', { class: 'card review', 'aria-label': t('review.title') });
    this.places = new Map(); // ids of the statements on the page to the elements of their buttons
    this.state = null;
    this.unsent = []; // changes that wait for the one being stored
    this.storing = null;
  }

  /** Reads what is stored of a result with {@code total} statements. */
  async load(total = this.total) {
    this.total = total;
    this.state = await get(this.path);
    this.draw();
    return this;
  }

  /** The buttons of one statement. */
  controls(id) {
    const place = h('div', { class: 'decide', role: 'group', 'aria-label': `${t('review.title')} ${id}` });
    this.places.set(id, place);
    this.drawOne(id, place);
    return place;
  }

  /** Accepts or rejects by keyboard, where that may be done. */
  key(event, id) {
    const decision = { a: 'accepted', r: 'rejected' }[event.key];
    if (decision && id && this.mayDecide()) {
      event.preventDefault();
      this.decide(id, { decision });
    }
  }

  draw() {
    const { state, undecided, signed_off: signed } = this.state;
    const rejected = Object.values(this.state.decisions).filter((one) => one.decision === 'rejected').length;
    const assigned = h('input', { id: 'assigned', maxlength: '200', value: this.state.assigned ?? '', disabled: !this.mayWrite(),
      onchange: () => this.write((now) => ({ ...now, assigned: assigned.value.trim() || null })) });
    replace(this.bar,
      h('progress', { max: this.total, value: this.total - undecided, 'aria-label': t('review.title') }),
      h('span', { role: 'status' }, t('review.progress', number(this.total - undecided), number(this.total))),
      signed ? h('b', {}, t('review.signed', signed.by, when(signed.at)))
        : [h('label', { for: 'assigned' }, t('review.assigned')), assigned,
          h('button', { class: 'main', disabled: state !== 'decided' || !this.mayDecide(), onclick: () => this.signOff() }, t('review.sign_off'))],
      !signed && !person() && h('p', { class: 'quiet' }, t('review.no_person')),
      rejected > 0 && h('p', { class: 'quiet' }, t('review.left_out', number(rejected))),
      signed && pack(this.id));
    this.places.forEach((place, id) => (place.isConnected ? this.drawOne(id, place) : this.places.delete(id)));
  }

  mayWrite() {
    return this.state !== null && this.state.state !== 'signed_off' && may('review');
  }

  mayDecide() {
    return this.mayWrite() && person() !== null;
  }

  drawOne(id, place) {
    const said = this.state?.decisions[id];
    const button = (decision) => h('button', { class: `decision ${decision}`, disabled: !this.mayDecide(),
      'aria-pressed': String(said?.decision === decision),
      onclick: () => this.decide(id, { decision: said?.decision === decision ? null : decision }) }, t(`review.${decision}`));
    const input = (name, kind) => h('input', { class: kind, maxlength: name === 'comment' ? '2000' : '200', placeholder: t(`review.${kind}`),
      'aria-label': `${t(`review.${kind}`)} ${id}`, disabled: !this.mayWrite(), value: said?.[name] ?? '',
      onchange: (event) => this.decide(id, { [name]: event.target.value.trim() }) });
    const focused = place.contains(document.activeElement) ? document.activeElement.className : null;
    replace(place, button('accepted'), button('rejected'), input('comment', 'comment'), input('assigned', 'assignee'),
      said?.decision && h('span', { class: 'quiet' }, [said.by ?? t('review.shared'), when(said.at),
        said.carried_from ? t('review.carried') : ''].filter(Boolean).join(' · ')));
    if (focused) {
      [...place.children].find((child) => child.className === focused)?.focus();
    }
  }

  /** Changes what is said of one statement, and nothing else. */
  decide(id, change) {
    return this.write((now) => {
      const said = { decision: null, comment: '', assigned: '', ...now.decisions[id], ...change };
      const decisions = { ...now.decisions };
      delete decisions[id];
      if (said.decision !== null || said.comment || said.assigned) {
        decisions[id] = { decision: said.decision, comment: said.comment, ...(said.assigned ? { assigned: said.assigned } : {}) };
      }
      return { ...now, decisions };
    }, id);
  }

  async signOff() {
    try {
      await this.storing;
      this.state = await signOffReview(this.path, tag(this.state));
      this.draw();
    } catch (problem) {
      notify(problem.message, 'error');
      await this.load();
    }
  }

  /**
   * Stores what {@code change} makes of the review, which says something of statement {@code id} or of
   * none. Changes made while one is stored are stored together after it.
   */
  write(change, id) {
    this.unsent.push({ change, id });
    this.storing ??= this.storeAll().finally(() => {
      this.storing = null;
    });
    return this.storing;
  }

  async storeAll() {
    while (this.unsent.length > 0) {
      await this.store(this.unsent.splice(0));
      this.draw();
    }
  }

  /**
   * Stores changes. Where another wrote meanwhile, they are made to what that one wrote; where both
   * speak of one statement, the reader chooses.
   */
  async store(changes) {
    const base = this.state;
    const next = changes.reduce((now, { change }) => change(now), base);
    try {
      this.state = await put(this.path, { decisions: next.decisions, assigned: next.assigned }, tag(base));
    } catch (problem) {
      const current = problem.body?.current;
      if (!current) {
        notify(problem.message, 'error');
        await this.load();
        return;
      }
      this.state = current;
      const kept = [];
      for (const one of changes) {
        const [theirs, mine] = [current.decisions[one.id], next.decisions[one.id]];
        if (!one.id || said(theirs) === said(base.decisions[one.id]) || await chooseOne(one.id, theirs, problem.body.sent.decisions[one.id] ?? mine)) {
          kept.push(one);
        }
      }
      this.unsent.unshift(...kept);
    }
  }
}

const tag = (state) => `"${state.version}"`;

const said = (decision) => JSON.stringify([decision?.decision ?? null, decision?.comment ?? '', decision?.assigned ?? '']);

/** The sealed pack of a signed-off result, and how it is verified. */
const pack = (id) => h('details', { class: 'pack' },
  h('summary', {}, t('review.pack')),
  h('p', {}, download(`/v1/jobs/${id}/pack`, () => `${id}.docket.zip`, t('review.pack_download'))),
  h('p', {}, t('review.pack_verify')),
  h('pre', {}, h('code', {}, `scripts/docket verify ${id}.docket.zip --key docket-key.pem`)),
  h('p', {}, h('button', { onclick: (event) => attempt(() => showKey(event.target)) }, t('review.pack_key'))));

async function showKey(button) {
  const { items } = await get('/v1/signing-keys');
  button.replaceWith(h('div', {}, items.map((key) => [h('p', { class: 'quiet' }, t('review.pack_key_id', key.id)),
    h('pre', { tabindex: '0', 'aria-label': t('review.pack_key') }, key.public_key),
    h('button', { onclick: () => save(new Blob([key.public_key]), 'docket-key.pem') }, t('review.pack_key_save'))])));
}

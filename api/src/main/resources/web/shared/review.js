// The review of a result: accept, reject, comment, sign off.
import { h, replace } from './dom.js';
import { get, put, signOffReview } from './api.js';
import { notify } from './notices.js';
import { number, t, when } from './texts.js';

/**
 * The review of job {@code id}: `bar` shows how far it is, `controls(id)` gives the buttons of one
 * statement. Both follow what is stored; of two reviewers the second is shown what the first wrote.
 */
export class Review {
  constructor(id, total) {
    this.path = `/v1/jobs/${id}/review`;
    this.total = total;
    this.bar = h('div', { class: 'card review' });
    this.places = new Map(); // ids of statements to the elements of their buttons
    this.state = null;
  }

  /** Reads what is stored. */
  async load() {
    this.state = await get(this.path);
    this.draw();
    return this;
  }

  /** The buttons of one statement. */
  controls(id) {
    const place = h('div', { class: 'decide' });
    this.places.set(id, place);
    this.drawOne(id, place);
    return place;
  }

  draw() {
    const { state, undecided, signed_off: signed } = this.state;
    replace(this.bar,
      h('progress', { max: this.total, value: this.total - undecided, 'aria-label': t('review.title') }),
      h('span', {}, t('review.progress', number(this.total - undecided), number(this.total))),
      signed ? h('b', {}, t('review.signed', signed.by, when(signed.at)))
        : h('button', { class: 'main', disabled: state !== 'decided', onclick: () => this.signOff() }, t('review.sign_off')));
    this.places.forEach((place, id) => this.drawOne(id, place));
  }

  drawOne(id, place) {
    const said = this.state?.decisions[id];
    const closed = !this.state || this.state.state === 'signed_off';
    const button = (decision) => h('button', { class: `decision ${decision}`, disabled: closed,
      'aria-pressed': String(said?.decision === decision),
      onclick: () => this.decide(id, { decision: said?.decision === decision ? null : decision }) }, t(`review.${decision}`));
    const comment = h('input', { class: 'comment', maxlength: '2000', placeholder: t('review.comment'),
      'aria-label': `${t('review.comment')} ${id}`, disabled: closed, value: said?.comment ?? '',
      onchange: () => this.decide(id, { comment: comment.value }) });
    replace(place, button('accepted'), button('rejected'), comment,
      said && h('span', { class: 'quiet' }, [said.by ?? t('review.shared'), when(said.at)].join(' · ')));
  }

  async decide(id, change) {
    const decisions = { ...this.state.decisions };
    const said = { decision: null, comment: '', ...decisions[id], ...change };
    if (said.decision === null && said.comment === '') {
      delete decisions[id];
    } else {
      decisions[id] = { decision: said.decision, comment: said.comment };
    }
    await this.write(() => put(this.path, { decisions, assigned: this.state.assigned }, this.tag()));
  }

  async signOff() {
    await this.write(() => signOffReview(this.path, this.tag()));
  }

  tag() {
    return `"${this.state.version}"`;
  }

  async write(work) {
    try {
      this.state = await work();
      this.draw();
    } catch (problem) {
      notify(problem.message, 'error');
      await this.load();
    }
  }
}

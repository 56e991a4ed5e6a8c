// A long list that readers go through by key, by link and by what they search for.
import { Rows } from './rows.js';

/**
 * The walk through a list of a job's result: `row(item, index, items)` gives the element of one item,
 * which may have an `id`; `review` takes the keys that decide; `onchoose(item)` is told of the chosen one;
 * `block` is where it is brought to, as for `scrollIntoView`.
 */
export class Walk {
  constructor({ list, job, row, review, block = 'nearest', onchoose = () => {} }) {
    Object.assign(this, { list, job, row, review, block, onchoose });
    this.items = [];
    this.current = null;
    this.rows = null;
    this.listeners = new AbortController();
    document.addEventListener('keydown', (event) => this.key(event), { signal: this.listeners.signal });
  }

  /** Lists {@code items} from now on. What was chosen stays chosen where it is among them. */
  show(items) {
    const isMore = this.rows && this.items.length > 0 && this.items.length < items.length
      && this.items.every((item, index) => item === items[index]);
    this.items = items;
    if (isMore) {
      this.rows.extend(items);
      return;
    }
    this.rows?.stop();
    this.current = items.includes(this.current) ? this.current : null;
    this.rows = new Rows(this.list, items, (item, index) => this.made(item, index));
  }

  made(item, index) {
    const element = this.row(item, index, this.items);
    element.tabIndex = -1;
    element.dataset.index = String(index);
    element.addEventListener('click', () => this.mark(element, item));
    if (item === this.current) {
      element.setAttribute('aria-current', 'true');
    }
    return element;
  }

  /** Chooses the first item that is {@code wanted}; whether there is one. */
  find(wanted) {
    const index = this.items.findIndex(wanted);
    this.choose(index);
    return index >= 0;
  }

  /** Chooses the item at an index, if there is one, and brings it into sight; the address names it. */
  choose(index) {
    if (index < 0 || index >= this.items.length) {
      return;
    }
    const element = this.rows.reveal(index);
    this.mark(element, this.items[index]);
    element.scrollIntoView({ block: this.block });
    element.focus({ preventScroll: true });
    if (this.current.id) {
      history.replaceState(null, '', `#/jobs/${this.job}?at=${this.current.id}`);
    }
    this.onchoose(this.current);
  }

  /** Makes an item, whose element is there, the chosen one. */
  mark(element, item) {
    this.list.querySelector('[aria-current]')?.removeAttribute('aria-current');
    element.setAttribute('aria-current', 'true');
    this.current = item;
  }

  key(event) {
    if (event.target.closest('input, select, textarea, dialog') || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const at = this.items.indexOf(this.current);
    if (event.key === 'j' || event.key === 'k') {
      event.preventDefault();
      this.choose(event.key === 'j' ? Math.min(at + 1, this.items.length - 1) : Math.max(at - 1, 0));
    } else {
      const row = event.target.closest('[data-index]');
      if (row && this.list.contains(row)) {
        this.review.key(event, this.items[Number(row.dataset.index)].id);
      }
    }
  }

  /** Ends the walk. */
  stop() {
    this.rows?.stop();
    this.listeners.abort();
  }
}

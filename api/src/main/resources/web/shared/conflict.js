// Two reviewers said different things of one statement: both are shown, one is kept.
import { h } from './dom.js';
import { t, when, word } from './texts.js';

/** Whether {@code mine} is to stand in place of {@code theirs}; the reader is asked. */
export function chooseOne(id, theirs, mine) {
  return new Promise((resolve) => {
    const answer = (keep) => {
      dialog.close();
      dialog.remove();
      resolve(keep);
    };
    const dialog = h('dialog', { 'aria-labelledby': 'conflict', oncancel: () => answer(false) },
      h('h2', { id: 'conflict' }, t('review.conflict', id)),
      h('dl', { class: 'sheet' },
        h('dt', {}, t('review.theirs')), h('dd', {}, words(theirs)),
        h('dt', {}, t('review.mine')), h('dd', {}, words(mine))),
      h('button', { class: 'main', onclick: () => answer(false) }, t('review.keep_theirs')),
      h('button', { onclick: () => answer(true) }, t('review.put_mine')));
    document.body.append(dialog);
    dialog.showModal();
  });
}

const words = (said) => (said ? [said.decision ? word('review.said', said.decision) : t('review.undecided'), said.comment, said.by, when(said.at)]
  .filter(Boolean).join(' · ') : t('review.undecided'));

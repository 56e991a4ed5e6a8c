// Builds elements. Text is always a text node: what a document says can never become markup.

/**
 * An element. Attributes: functions named on… are listeners, null and false are left out. Children:
 * strings and numbers become text, null and false are left out, arrays are flattened.
 */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (typeof value === 'function') {
      element.addEventListener(key.slice(2), value);
    } else if (key === 'dataset') {
      Object.assign(element.dataset, value);
    } else {
      element.setAttribute(key, value === true ? '' : String(value));
    }
  }
  append(element, children);
  return element;
}

/** Puts {@code children} in place of all that is in {@code element}. */
export function replace(element, ...children) {
  element.replaceChildren();
  append(element, children);
  return element;
}

/** What there is of {@code parts}, with dots between. */
export const dotted = (parts) => parts.filter(Boolean).flatMap((part, at) => (at > 0 ? [' · ', part] : [part]));

function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) {
      element.append(child instanceof Node ? child : String(child));
    }
  }
}

// Docket counts code points; browsers count UTF-16 units.

/** A function from an offset in code points of {@code text} to one in UTF-16 units. */
export function utf16Offsets(text) {
  if (!/[\ud800-\udbff]/.test(text)) {
    return (offset) => offset;
  }
  const wide = []; // the code-point offsets of characters that take two units
  let at = 0;
  for (const character of text) {
    if (character.length === 2) {
      wide.push(at);
    }
    at++;
  }
  return (offset) => {
    let low = 0;
    let high = wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (wide[middle] < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return offset + low;
  };
}

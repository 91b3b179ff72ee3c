/** Makes an element what another is, and leaves alone whatever is the same: focus, selection, what is open, where the page is scrolled to. */
export function become(old: Element, fresh: Element): void {
  const focused = document.activeElement;
  change(old, fresh);
  if (focused instanceof HTMLElement && focused.isConnected && focused !== document.activeElement)
    focused.focus({ preventScroll: true });
}

function change(old: Element, fresh: Element): void {
  if (old.isEqualNode(fresh)) return;
  changeAttributes(old, fresh);
  let place = old.firstChild;
  for (const child of [...fresh.childNodes]) {
    const own = mateOf(child, old, place);
    if (own === null) old.insertBefore(child, place);
    else {
      if (own === place) place = place.nextSibling;
      else old.insertBefore(own, place);
      if (own instanceof Element && child instanceof Element) change(own, child);
      else own.nodeValue = child.nodeValue;
    }
  }
  while (place) {
    const next = place.nextSibling;
    place.remove();
    place = next;
  }
}

/** What a person has opened stays open. */
function changeAttributes(old: Element, fresh: Element): void {
  for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name) && name !== 'open') old.removeAttribute(name);
  for (const { name, value } of [...fresh.attributes]) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
}

/** The one of the same id; where it has none, what stands in its place, if that is alike. */
function mateOf(child: ChildNode, old: Element, place: ChildNode | null): ChildNode | null {
  const id = child instanceof Element ? child.id : '';
  if (id !== '')
    return [...old.children].find((one) => one.id === id && one.localName === (child as Element).localName) ?? null;
  if (place === null || place.nodeName !== child.nodeName || (place instanceof Element && place.id !== '')) return null;
  return place;
}

// A page as somebody without a mouse meets it.

// Further than this nobody tabs; what comes after is as what came before.
const MOST_STEPS = 60;

/** Tabs through the page and gives what is wrong with the way, as sentences. */
export async function walk(page) {
  const faults = [];
  let before;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    if (now.outside) {
      break;
    }
    if (step === 0 && !now.inPage) {
      faults.push(`the first stop, ${now.name}, does not lead past the navigation`);
    }
    if (now.same && now.place === before?.place) {
      faults.push(`the keyboard cannot leave ${now.name}`);
      break;
    }
    if (!now.seen) {
      faults.push(`nobody sees where the focus is: ${now.name}`);
    }
    if (!now.marked) {
      faults.push(`the focus is not marked: ${now.name}`);
    }
    before = now;
  }
  if (!before) {
    faults.push("the keyboard reaches nothing");
  }
  return [...new Set(faults)];
}

/** What has the focus: its name, whether it is marked, whether it stands in view. */
function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) {
      return { outside: true };
    }
    const same = window.lastFocused === element;
    window.lastFocused = element;
    const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
    // A field inside its label may be drawn by the label.
    const drawn = [element, element.closest("label"), element.nextElementSibling];
    const marked = drawn.filter(Boolean).some((one) => {
      const style = getComputedStyle(one);
      const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
      return outlined || style.boxShadow !== "none";
    });
    const text = (element.textContent || element.name || "").trim().slice(0, 30);
    return {
      name: `${element.localName} "${text}"`,
      place: `${left},${top},${text}`,
      same,
      inPage: element.matches("a[href^='#']"),
      marked,
      seen:
        width > 0 && height > 0 && bottom > 0 && right > 0 &&
        top < window.innerHeight && left < window.innerWidth,
    };
  });
}

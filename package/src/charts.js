// What only a script does with a drawing: reads SVG without markup in the page, saves files.

// Shows a drawing. Of one that is there already, what stays the same is left alone: laying out texts
// again would cost more than all else at a key.
export function redraw(stage, svg) {
  const made = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  if (stage.firstElementChild) settle(stage.firstElementChild, made);
  else stage.append(document.importNode(made, true));
}

function settle(old, made) {
  for (const { name, value } of made.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  for (const { name } of [...old.attributes]) {
    if (!made.hasAttribute(name)) old.removeAttribute(name);
  }
  const before = [...old.childNodes];
  const after = [...made.childNodes];
  after.forEach((node, place) => {
    const known = before[place];
    if (!known) old.append(document.importNode(node, true));
    else if (known.nodeName !== node.nodeName) known.replaceWith(document.importNode(node, true));
    else if (node.nodeType !== Node.TEXT_NODE) settle(known, node);
    else if (known.data !== node.data) known.data = node.data;
  });
  for (const gone of before.slice(after.length)) gone.remove();
}

function save(name, blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 9999);
}

export function saveDrawing(name, svg) {
  save(name, new Blob([svg], { type: 'image/svg+xml' }));
}

// A picture of twice as many points, on white.
export function savePicture(name, svg, width, height) {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const image = new Image(2 * width, 2 * height);
  image.addEventListener('load', () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [2 * width, 2 * height];
    const paint = canvas.getContext('2d');
    paint.fillStyle = '#fff';
    paint.fillRect(0, 0, canvas.width, canvas.height);
    paint.drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(address);
    canvas.toBlob((blob) => save(name, blob));
  });
  image.src = address;
}

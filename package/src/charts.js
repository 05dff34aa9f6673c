// What only a script does with a drawing: tells whether it is seen, saves files.

const charts = new WeakMap();
const seen = (entries) => entries.forEach((entry) => charts.get(entry.target)(entry.isIntersecting));
const observer = new IntersectionObserver(seen, { rootMargin: '25%' });

// Tells whether a chart is on view, or nearly so.
export function watch(chart, told) {
  charts.set(chart, told);
  observer.observe(chart);
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

/** A drawing of our own of the ferry that the sample story is about, as a PNG; `null` if none came. */
export async function samplePicture(): Promise<Uint8Array<ArrayBuffer> | null> {
  const canvas = document.createElement('canvas');
  canvas.width = 1200;
  canvas.height = 675;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  draw(context);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return blob && new Uint8Array(await blob.arrayBuffer());
}

function draw(context: CanvasRenderingContext2D): void {
  const sky = context.createLinearGradient(0, 0, 0, 430);
  sky.addColorStop(0, '#0d1626');
  sky.addColorStop(1, '#2f4a63');
  fill(context, sky, 0, 0, 1200, 430);
  const sea = context.createLinearGradient(0, 430, 0, 675);
  sea.addColorStop(0, '#1d3345');
  sea.addColorStop(1, '#0a121c');
  fill(context, sea, 0, 430, 1200, 245);
  for (let star = 0; star < 60; star += 1) {
    const [x, y] = [(star * 397) % 1200, (star * 173) % 330];
    fill(context, `rgb(255 255 255 / ${0.15 + (star % 5) / 10})`, x, y, 2, 2);
  }
  // The hill, the pier and its lamps.
  context.fillStyle = '#131f2c';
  context.beginPath();
  context.moveTo(0, 430);
  context.bezierCurveTo(180, 330, 340, 390, 470, 430);
  context.fill();
  fill(context, '#0b1119', 0, 470, 330, 16);
  for (let post = 24; post < 330; post += 76) {
    fill(context, '#0b1119', post, 400, 6, 190);
    glow(context, post + 3, 400, 54);
  }
  // The ferry: hull, decks and funnel, with its windows lit.
  context.fillStyle = '#e8e6df';
  context.beginPath();
  context.moveTo(430, 452);
  context.lineTo(960, 452);
  context.lineTo(905, 512);
  context.lineTo(470, 512);
  context.fill();
  fill(context, '#8d2a22', 470, 502, 440, 12);
  fill(context, '#d9d6cd', 500, 396, 370, 58);
  fill(context, '#f2f0ea', 560, 350, 230, 48);
  fill(context, '#8d2a22', 660, 296, 54, 56);
  for (let pane = 516; pane < 860; pane += 34) fill(context, '#ffd98a', pane, 412, 20, 18);
  for (let pane = 574; pane < 780; pane += 34) fill(context, '#ffe6b0', pane, 364, 18, 16);
  glow(context, 690, 430, 260);
  for (let wave = 0; wave < 46; wave += 1) {
    const [x, y] = [480 + ((wave * 131) % 420), 526 + wave * 3];
    fill(context, `rgb(255 214 138 / ${0.3 - wave / 180})`, x, y, 60 - wave, 2);
  }
}

type Fill = string | CanvasGradient;

function fill(
  context: CanvasRenderingContext2D,
  style: Fill,
  ...[x, y, width, height]: readonly [number, number, number, number]
): void {
  context.fillStyle = style;
  context.fillRect(x, y, width, height);
}

function glow(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  const light = context.createRadialGradient(x, y, 0, x, y, radius);
  light.addColorStop(0, 'rgb(255 221 150 / 0.4)');
  light.addColorStop(1, 'rgb(255 221 150 / 0)');
  fill(context, light, x - radius, y - radius, 2 * radius, 2 * radius);
}

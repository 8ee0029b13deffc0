// Makes previews of one file with libvips, and prints the milliseconds of each: node preview.mjs FILE COUNT
import sharp from 'sharp';

const [file, count] = process.argv.slice(2);
// One thread, as a server has that makes as many previews at once as it has processors; nothing remembered.
sharp.concurrency(1);
sharp.cache(false);
for (let i = 0; i < Number(count); i++) {
  const begin = process.hrtime.bigint();
  await sharp(file).rotate().resize(512, 512, { fit: 'inside', withoutEnlargement: true }).jpeg({ quality: 80 }).toBuffer();
  console.log(Number(process.hrtime.bigint() - begin) / 1e6);
}

/** The file that the page hands its reader: its name, and its text with the mark of its order of bytes. */
export async function handedFile(save: () => void): Promise<{ name: string; text: string }> {
  const handed = new Promise<HTMLAnchorElement>((resolve) => {
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function hand() {
      HTMLAnchorElement.prototype.click = click;
      resolve(this);
    };
  });
  save();
  const link = await handed;
  const file = await fetch(link.href);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());
  return { name: link.download, text };
}

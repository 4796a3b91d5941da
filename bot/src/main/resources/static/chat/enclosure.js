/** A file that a message brings: a picture as it is, anything else as a link to save it; it says so once it is gone. */
export function enclosed(file, gone) {
  if (!file) {
    return [];
  }
  const link = document.createElement("a");
  link.className = "file";
  link.href = file.address;
  if (file.shown) {
    const picture = document.createElement("img");
    picture.src = file.address;
    picture.alt = file.name;
    picture.addEventListener("error", () => link.replaceWith(goneNote(gone)));
    link.target = "_blank";
    link.append(picture);
  } else {
    link.download = file.name;
    link.textContent = `📄 ${file.name}`;
    link.addEventListener("click", (event) => saveIfThere(event, link, gone));
  }
  return [link];
}

function goneNote(gone) {
  const note = document.createElement("span");
  note.className = "file gone";
  note.textContent = gone;
  return note;
}

/** Browsers save the message that there is nothing, under the file's name; so it is asked for before. */
async function saveIfThere(event, link, gone) {
  if (link.dataset.there) {
    delete link.dataset.there;
    return;
  }
  event.preventDefault();
  const there = await fetch(link.href, { method: "HEAD" }).catch(() => ({ ok: true }));
  if (there.status === 404) {
    link.replaceWith(goneNote(gone));
  } else {
    link.dataset.there = "true";
    link.click();
  }
}

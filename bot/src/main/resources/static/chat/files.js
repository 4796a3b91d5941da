const TIMEOUT = 300_000;

/**
 * Where files are chosen or dropped; `send(file)` is called for each, `refuse(why)` for what is too large. The paper clip
 * is for who keeps the library; anybody else chooses what they are asked for: `choose.file()`, `choose.photo()`.
 */
export function attach(send, refuse) {
  const opener = document.getElementById("attach");
  const input = document.getElementById("file");
  const photo = document.getElementById("photo");

  function take(files) {
    for (const file of files) {
      if (file.size > Number(input.dataset.most)) {
        refuse(`${file.name} · ${input.dataset.tooLarge}`);
      } else {
        send(file);
      }
    }
  }

  opener.addEventListener("click", () => input.click());
  for (const chosen of [input, photo]) {
    chosen.addEventListener("change", () => {
      take(chosen.files);
      chosen.value = "";
    });
  }
  if (!opener.hidden) {
    acceptDrops(take);
  }
  return { file: () => input.click(), photo: () => photo.click() };
}

function acceptDrops(take) {
  const bringsFiles = (event) => event.dataTransfer?.types.includes("Files");
  const show = (dropping) => document.body.classList.toggle("dropping", dropping);
  document.addEventListener("dragover", (event) => {
    if (bringsFiles(event)) {
      event.preventDefault();
      show(true);
    }
  });
  document.addEventListener("dragleave", (event) => event.relatedTarget || show(false));
  document.addEventListener("drop", (event) => {
    show(false);
    if (bringsFiles(event)) {
      event.preventDefault();
      take(event.dataTransfer.files);
    }
  });
}

/** Nothing if the server has the file, else why not, as far as it says. */
export async function upload(id, file) {
  try {
    const response = await fetch(`/chat/files/${id}?name=${encodeURIComponent(file.name)}`, {
      method: "POST",
      headers: { "Content-Type": "application/octet-stream" },
      body: file,
      signal: AbortSignal.timeout(TIMEOUT),
    });
    const problem = response.ok ? null : await response.json().catch(() => ({}));
    return problem && { why: problem.detail ?? "" };
  } catch {
    return { why: "" };
  }
}

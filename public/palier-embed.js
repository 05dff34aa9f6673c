// <palier-calculator slug="capacity" plan="a link's payload, or JSON of inputs" lang="en" theme="auto">
// Events: palier-outcome {slug, figures, payload}, palier-refused {path, reason}. EMBEDDING.md says more.
(() => {
  const page = new URL("palier.html", document.currentScript.src);
  const isJson = (plan) => /^\s*{/.test(plan);
  class PalierCalculator extends HTMLElement {
    static observedAttributes = ["slug", "plan", "lang", "theme"];
    connectedCallback() {
      const frame = document.createElement("iframe");
      frame.sandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";
      frame.style.cssText = "display:block;width:100%;border:0;height:640px";
      this.replaceChildren((this.frame = frame));
      this.hear = (event) => event.source === frame.contentWindow && this.told(event.data);
      addEventListener("message", this.hear);
      this.load();
    }
    disconnectedCallback() {
      removeEventListener("message", this.hear);
      this.frame = this.ready = undefined;
    }
    attributeChangedCallback(name, before, now) {
      if (!this.frame || before === now) return;
      if (name === "plan" && isJson(now) && this.ready) this.set();
      else this.load();
    }
    load() {
      const { slug = "overview", plan = "", lang, theme } = Object.fromEntries([...this.attributes].map((a) => [a.name, a.value]));
      const address = new URL(page);
      address.search = new URLSearchParams({ embed: slug, ...(lang && { lang }), ...(theme && { theme }) });
      address.hash = `/${slug}/${isJson(plan) ? "" : plan}`;
      this.ready = false;
      this.frame.title = this.title || `Palier: ${slug}`;
      this.frame.src = address;
    }
    set(inputs = JSON.parse(this.getAttribute("plan"))) {
      this.frame.contentWindow.postMessage({ type: "palier:set", inputs }, "*");
    }
    told({ type, ...detail } = {}) {
      if (type === "palier:resize") this.frame.style.height = `${detail.height}px`;
      if (type === "palier:ready" && (this.ready = true) && isJson(this.getAttribute("plan") ?? "")) this.set();
      if (type === "palier:outcome" || type === "palier:refused")
        this.dispatchEvent(new CustomEvent(type.replace(":", "-"), { detail, bubbles: true }));
    }
  }
  customElements.define("palier-calculator", PalierCalculator);
})();

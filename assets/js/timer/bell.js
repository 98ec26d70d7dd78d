/** A soft bell of three fading tones, generated so that no sound file has to be loaded. */
export class Bell {
  /** @type {AudioContext | undefined} */
  #audio;

  /** Call this when a button is pressed: browsers only then allow a page to play sounds later. */
  async prepare() {
    this.#audio ??= new AudioContext();
    await this.#audio.resume();
  }

  async ring() {
    try {
      await this.prepare();
      for (const [at, frequency] of [523.25, 659.25, 783.99].entries()) this.#tone(frequency, at * 0.35);
    } catch {
      // The page also shows that the time is up.
    }
  }

  /**
   * @param {number} frequency  in hertz
   * @param {number} delay      in seconds
   */
  #tone(frequency, delay) {
    const audio = /** @type {AudioContext} */ (this.#audio);
    const begin = audio.currentTime + delay;
    const tone = new OscillatorNode(audio, { frequency });
    const loudness = new GainNode(audio, { gain: 0 });
    loudness.gain.setValueAtTime(0, begin);
    loudness.gain.linearRampToValueAtTime(0.12, begin + 0.04);
    loudness.gain.exponentialRampToValueAtTime(0.0001, begin + 2.2);
    tone.connect(loudness).connect(audio.destination);
    tone.start(begin);
    tone.stop(begin + 2.3);
  }
}

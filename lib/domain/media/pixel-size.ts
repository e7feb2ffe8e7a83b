/** How large a picture is shown, in pixels of its own. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** Legible at arm's length and down to the small print of a passport, yet a tenth of what a phone's camera makes. */
const longestSide = 2400
const quality = 0.85

/** Sides in proportion, none longer than is needed. */
export function fitted(
  width: number,
  height: number,
  longest = longestSide,
): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

/**
 * A photograph, small enough for a bad line, the right way up and without what the camera noted (the platform takes that
 * out again). A browser that reads HEIC turns it into JPEG here. What is no image, or cannot be read, stays as it is: the
 * platform says what is wrong with it.
 */
export async function shrunk(file: File): Promise<Blob> {
  if (!/^image\//.test(file.type)) return file
  try {
    const image = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const { width, height } = fitted(image.width, image.height)
    const unchanged = width === image.width && file.size < 1_000_000 && !/hei[cf]/.test(file.type)
    if (unchanged) return file
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    const context = canvas.getContext('2d')
    if (!context) return file
    context.imageSmoothingQuality = 'high'
    // Paper is white where the picture is transparent.
    context.fillStyle = '#fff'
    context.fillRect(0, 0, width, height)
    context.drawImage(image, 0, 0, width, height)
    image.close()
    const jpeg = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/jpeg', quality))
    return jpeg && (jpeg.size < file.size || /hei[cf]/.test(file.type)) ? jpeg : file
  } catch {
    return file
  }
}

package org.mrcnetwork.tenants.documents;

import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import org.mrcnetwork.tenancy.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Paints an image anew, so that nothing is left but what is to be seen: not where it was taken, when, with which phone,
 * nor whatever else a file can carry behind its picture. Which side is up is kept.
 */
@Component
class CleaningImages {

    static final long MOST_PIXELS = 32_000_000;

    /** Megabytes of pixels at once: two photographs of 24 megapixels, or many small ones. */
    private static final int MEMORY = 144;

    private static final int PATIENCE_SECONDS = 20;

    private final Semaphore memory = new Semaphore(MEMORY, true);

    CleaningImages() {
        // In a packed application readers are found by who starts it, and not by whichever thread is first to need one.
        ImageIO.scanForPlugins();
    }

    /** @return the kind that was written */
    FileKind clean(SeekableByteChannel file, FileKind kind, OutputStream cleaned) throws IOException {
        try (ImageInputStream input = new ChannelImageInput(file)) {
            int orientation = kind == FileKind.JPEG ? Orientation.of(input) : Orientation.UPRIGHT;
            input.seek(0);
            Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(kind.code());
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, false, true);
                return paint(reader, kind, orientation, cleaned);
            } finally {
                reader.dispose();
            }
        } catch (RuntimeException e) {
            // Readers of images fail in every way there is when the bytes are bad.
            throw e instanceof Refusal ? e : unreadable(e);
        } catch (IIOException | EOFException e) {
            throw unreadable(e);
        }
    }

    private static FileRefused unreadable(Exception e) {
        FileRefused refused = FileRefused.unreadable();
        refused.initCause(e);
        return refused;
    }

    private FileKind paint(ImageReader reader, FileKind kind, int orientation, OutputStream cleaned)
            throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
            throw FileRefused.tooManyPixels(MOST_PIXELS);
        }
        ImageTypeSpecifier type = reader.getImageTypes(0).next();
        long bytes = pixels * type.getNumBands() * Math.max(8, type.getBitsPerBand(0)) / 8;
        int megabytes = (int) (bytes >> 20) + 1;
        if (megabytes > MEMORY) {
            throw FileRefused.tooManyPixels(MOST_PIXELS / 2);
        }
        take(megabytes);
        try {
            BufferedImage image = reader.read(0);
            boolean asPng = kind == FileKind.PNG || image.getColorModel().hasAlpha();
            if (asPng) {
                PaintedImage.png(image, cleaned);
            } else {
                PaintedImage.jpeg(image, orientation, cleaned);
            }
            return asPng ? FileKind.PNG : FileKind.JPEG;
        } finally {
            memory.release(megabytes);
        }
    }

    private void take(int megabytes) {
        try {
            if (memory.tryAcquire(megabytes, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal(
                HttpStatus.SERVICE_UNAVAILABLE,
                "upstream-unavailable",
                "Too many images are being received at this moment. Try again in a little while.");
    }
}

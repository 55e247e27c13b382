package org.mrcnetwork.tenants.documents;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.w3c.dom.Node;

/** Writes an image with no metadata but which side is up. In memory, never through a temporary file. */
final class PaintedImage {

    /** Small print stays legible, and the file is hardly larger than the phone's own. */
    private static final float QUALITY = 0.9f;

    private static final int APP1 = 0xE1;

    private PaintedImage() {}

    static void png(BufferedImage image, OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType("image/png").next();
        write(writer, new IIOImage(image, null, null), writer.getDefaultWriteParam(), out);
    }

    static void jpeg(BufferedImage image, int orientation, OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType("image/jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), how);
        if (orientation != Orientation.UPRIGHT) {
            note(metadata, orientation);
        }
        write(writer, new IIOImage(image, null, metadata), how, out);
    }

    private static void note(IIOMetadata metadata, int orientation) throws IOException {
        Node tree = metadata.getAsTree(metadata.getNativeMetadataFormatName());
        IIOMetadataNode segment = new IIOMetadataNode("unknown");
        segment.setAttribute("MarkerTag", String.valueOf(APP1));
        segment.setUserObject(Orientation.segment(orientation));
        Node markers = tree.getLastChild();
        markers.insertBefore(segment, markers.getFirstChild());
        metadata.setFromTree(metadata.getNativeMetadataFormatName(), tree);
    }

    private static void write(ImageWriter writer, IIOImage image, ImageWriteParam how, OutputStream out)
            throws IOException {
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, image, how);
        } finally {
            writer.dispose();
        }
    }
}

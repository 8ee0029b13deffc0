package org.tintype.bench;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.tintype.server.ApplicationServer;
import org.tintype.server.RestClient;
import org.tintype.server.Service;

/**
 * Draws a picture, uploads it, and lays out what the running service makes of it: {@code docs/contact-sheet.png}. Each piece
 * is delivered by the service as it stands there; only the captions are added.
 */
public final class ContactSheet {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 640;
    private static final int CELL = 220;
    private static final int CAPTION = 34;
    private static final int COLUMNS = 4;

    private static final List<String> TRANSFORMS = List.of(
            "w_200",
            "w_200,h_200,fit_cover",
            "w_200,h_200,fit_cover,g_smart",
            "w_200,h_200,fit_cover,g_fp:0.15:0.5",
            "w_200,h_200,fit_fill",
            "w_200,h_200,fit_pad,bg_f0e0c0",
            "crop_560:300:240:240,w_200",
            "cropp_0:0:50:50,w_200",
            "rot_90,h_200",
            "flip_h,w_200",
            "w_200,gray",
            "w_200,blur_4",
            "w_200,sharp_2",
            "w_200,pix_10",
            "w_100,h_70,dpr_2",
            "w_200,h_200,fit_cover,g_se,wm_logo");

    private ContactSheet() {}

    public static void main(String[] arguments) throws IOException {
        Path data = ApplicationServer.newData();
        Path logo = data.resolveSibling("contact-sheet-logo.png");
        Files.write(logo, png(logo()));
        try (ApplicationServer server =
                ApplicationServer.start(data, Map.of("tintype.watermark.logo", logo.toString()))) {
            RestClient user = new Service(server).newUser();
            String id = user.upload(png(scene()), "scene.png").getString("id");
            int rows = (TRANSFORMS.size() + COLUMNS - 1) / COLUMNS;
            BufferedImage sheet =
                    new BufferedImage(COLUMNS * CELL, rows * (CELL + CAPTION), BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = graphics(sheet);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
            for (int i = 0; i < TRANSFORMS.size(); i++) {
                BufferedImage piece = ImageIO.read(new ByteArrayInputStream(rendition(user, id, TRANSFORMS.get(i))));
                place(graphics, piece, TRANSFORMS.get(i), i % COLUMNS * CELL, i / COLUMNS * (CELL + CAPTION));
            }
            graphics.dispose();
            Files.write(Path.of("docs", "contact-sheet.png"), png(sheet));
        } finally {
            Files.deleteIfExists(logo);
        }
    }

    private static byte[] rendition(RestClient user, String id, String transform) {
        try (jakarta.ws.rs.core.Response answer = user.get(id + ".png", "transform", transform)) {
            if (answer.getStatus() != 200) {
                throw new IllegalStateException(transform + ": " + answer.readEntity(String.class));
            }
            return answer.readEntity(byte[].class);
        }
    }

    private static void place(Graphics2D graphics, BufferedImage piece, String caption, int x, int y) {
        graphics.drawImage(piece, x + (CELL - piece.getWidth()) / 2, y + (CELL - piece.getHeight()) / 2, null);
        graphics.setColor(Color.DARK_GRAY);
        graphics.setFont(new Font(Font.MONOSPACED, Font.PLAIN, 10));
        int middle = caption.length() > 34 ? caption.lastIndexOf(',', 34) + 1 : caption.length();
        graphics.drawString(caption.substring(0, middle), x + 8, y + CELL + 10);
        graphics.drawString(caption.substring(middle), x + 8, y + CELL + 22);
    }

    /** A bay with a red boat in its right half, which is where the eye goes. */
    private static BufferedImage scene() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = graphics(image);
        graphics.setPaint(new GradientPaint(0, 0, new Color(0x5B9BD5), 0, 380, new Color(0xF6D9B0)));
        graphics.fillRect(0, 0, WIDTH, 400);
        graphics.setColor(new Color(0xFFF3C4));
        graphics.fill(new Ellipse2D.Double(120, 90, 90, 90));
        hill(graphics, new Color(0x7B8FA6), 0, 330, 0.9);
        hill(graphics, new Color(0x52705F), 180, 370, 0.7);
        graphics.setPaint(new GradientPaint(0, 390, new Color(0x2E6E8E), 0, HEIGHT, new Color(0x0F3346)));
        graphics.fillRect(0, 390, WIDTH, HEIGHT - 390);
        graphics.setColor(new Color(255, 255, 255, 60));
        graphics.setStroke(new BasicStroke(3));
        for (int i = 0; i < 60; i++) {
            int x = i * 193 % WIDTH;
            int y = 410 + i * 71 % 220;
            graphics.drawLine(x, y, x + 20 + i % 5 * 8, y);
        }
        boat(graphics);
        graphics.dispose();
        return image;
    }

    private static void hill(Graphics2D graphics, Color color, int shift, int base, double steep) {
        Path2D line = new Path2D.Double();
        line.moveTo(0, 400);
        for (int x = 0; x <= WIDTH; x += 8) {
            line.lineTo(x, base - steep * 60 * (1 + Math.sin((x + shift) / 110.0)) - 12 * Math.sin(x / 23.0));
        }
        line.lineTo(WIDTH, 400);
        line.closePath();
        graphics.setColor(color);
        graphics.fill(line);
    }

    private static void boat(Graphics2D graphics) {
        graphics.setColor(new Color(0xC62828));
        Path2D hull = new Path2D.Double();
        hull.moveTo(580, 480);
        hull.lineTo(780, 480);
        hull.lineTo(745, 530);
        hull.lineTo(615, 530);
        hull.closePath();
        graphics.fill(hull);
        graphics.setColor(new Color(0x4E342E));
        graphics.fillRect(676, 320, 8, 160);
        graphics.setColor(new Color(0xFAFAFA));
        Path2D sail = new Path2D.Double();
        sail.moveTo(690, 325);
        sail.lineTo(775, 465);
        sail.lineTo(690, 465);
        sail.closePath();
        graphics.fill(sail);
        graphics.setColor(new Color(0xFFB300));
        Path2D jib = new Path2D.Double();
        jib.moveTo(670, 340);
        jib.lineTo(670, 465);
        jib.lineTo(595, 465);
        jib.closePath();
        graphics.fill(jib);
    }

    private static BufferedImage logo() {
        BufferedImage image = new BufferedImage(290, 80, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = graphics(image);
        graphics.setColor(Color.WHITE);
        graphics.setFont(new Font(Font.SERIF, Font.BOLD, 64));
        graphics.drawString("Tintype", 4, 60);
        graphics.dispose();
        return image;
    }

    private static Graphics2D graphics(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        return graphics;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}

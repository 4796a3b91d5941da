package org.xianfeng.volunteer.checkin;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

import javax.imageio.ImageIO;

import com.google.zxing.common.BitMatrix;
import org.springframework.stereotype.Component;
import org.xianfeng.chat.AttachmentSource;
import org.xianfeng.chat.ChatId;
import org.xianfeng.volunteer.activity.Managers;
import org.xianfeng.volunteer.activity.ShiftId;
import org.xianfeng.volunteer.attendance.OpenShifts;
import org.xianfeng.volunteer.attendance.OpenShifts.ShiftOfActivity;
import org.xianfeng.volunteer.picture.QrCode;

/** The code of a shift as a picture in the chat, of the minute in which it is sent. */
@Component
public final class CodePicture implements AttachmentSource {

    public static final String NAME = "checkin";

    /** Pixels of one of the code's squares. */
    private static final int SCALE = 12;
    private static final int WHITE_AROUND = 4;

    private final OpenShifts shifts;
    private final Managers managers;
    private final CodeAddress addresses;

    CodePicture(OpenShifts shifts, Managers managers, CodeAddress addresses) {
        this.shifts = shifts;
        this.managers = managers;
        this.addresses = addresses;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean write(String argument, ChatId reader, OutputStream target) throws IOException {
        Optional<ShiftOfActivity> open = ShiftId.parse(argument).flatMap(shifts::find)
                .filter(found -> managers.mayManage(reader, found.activity()));
        if (open.isEmpty()) {
            return false;
        }
        return ImageIO.write(picture(QrCode.squares(addresses.of(open.get().id()))), "png", target);
    }

    private static BufferedImage picture(BitMatrix squares) {
        int size = (squares.getWidth() + 2 * WHITE_AROUND) * SCALE;
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, size, size);
        pen.setColor(Color.BLACK);
        for (int x = 0; x < squares.getWidth(); x++) {
            for (int y = 0; y < squares.getHeight(); y++) {
                if (squares.get(x, y)) {
                    pen.fillRect((x + WHITE_AROUND) * SCALE, (y + WHITE_AROUND) * SCALE, SCALE, SCALE);
                }
            }
        }
        pen.dispose();
        return picture;
    }
}

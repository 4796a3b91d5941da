# syntax=docker/dockerfile:1
# The service with its library: docker build -t xianfeng .
# bot/src/image/rehearse goes through all of this but the first stage where there is no Docker.

FROM maven:3-eclipse-temurin-25-noble AS build
WORKDIR /build
COPY pom.xml ./
COPY bot bot
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -pl bot -am package -Dmaven.test.skip && mv bot/target/bot-*.jar bot.jar

FROM eclipse-temurin:25-jdk-noble AS layers
WORKDIR /build
COPY --from=build /build/bot.jar ./
RUN java -Djarmode=tools -jar bot.jar extract --layers --destination layers
# Four fifths of this jar are for other systems.
RUN mkdir onnx && cd onnx && jar xf ../layers/dependencies/lib/onnxruntime-*.jar && \
    rm -r ai/onnxruntime/native/osx-* ai/onnxruntime/native/win-* && \
    jar cfM ../layers/dependencies/lib/onnxruntime-*.jar .
# Nor can a Redis for macOS run here, or is one for 32 bits wanted.
RUN mkdir redis && cd redis && jar xf ../layers/dependencies/lib/embedded-redis-*.jar && \
    rm -r redis redis-server-*-darwin-* redis-server-*-386 && \
    jar cfM ../layers/dependencies/lib/embedded-redis-*.jar .
# Of this one two weights are used.
RUN mkdir font && cd font && jar xf ../layers/dependencies/lib/ph-fonts-noto-sans-sc-*.jar && \
    cd fonts/ttf/NotoSansSC && rm NotoSansSC-Black.ttf NotoSansSC-Light.ttf NotoSansSC-Medium.ttf NotoSansSC-Thin.ttf && \
    cd ../../.. && jar cfM ../layers/dependencies/lib/ph-fonts-noto-sans-sc-*.jar .

FROM eclipse-temurin:25-jre-noble
LABEL org.opencontainers.image.title="Xianfeng" \
      org.opencontainers.image.description="先锋: answers, sign-up queues and tasks for grass-roots party organisations, in their messenger" \
      org.opencontainers.image.licenses="Apache-2.0"
# Reads scans and photos of pages; without it they are refused.
RUN apt-get update && apt-get install -y --no-install-recommends tesseract-ocr tesseract-ocr-chi-sim && \
    rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/spring-boot-loader/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./
COPY LICENSE NOTICE ./
COPY index-data index-data
COPY bot/jvm.flags bot/src/image/request bot/src/image/train ./
# In this stage, since the cache holds for this JVM, these jars and these flags alone.
RUN --network=none ./train

# All that is written stands in /data, but for short-lived files in /tmp: the rest may be mounted read-only.
ENV XIANFENG_REDIS_DIRECTORY=/data/redis \
    XIANFENG_LIBRARY_INDEX=/data/index \
    XIANFENG_LIBRARY_BROUGHT=/data/library \
    XIANFENG_WEB_UPLOADS_FOLDER=/data/uploads \
    XIANFENG_ENCRYPTION_FILE=/data/personal.key
RUN mkdir /data && chown 10001:10001 /data
VOLUME /data
USER 10001:10001
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --start-interval=1s \
    CMD ["./request", "/readyz"]
ENTRYPOINT ["java", "@jvm.flags", "-XX:AOTCache=app.aot", "-jar", "bot.jar"]

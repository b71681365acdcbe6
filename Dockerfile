# Builds with Maven, runs on a JRE as a user without rights. One image for every stage:
#   docker build -t wiredesk . && docker run --rm -i wiredesk tag - < article.txt

FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY article article
COPY ingest ingest
COPY enrich enrich
COPY onnx/pom.xml onnx/pom.xml
COPY sink sink
COPY runner runner
COPY benchmarks/pom.xml benchmarks/pom.xml
RUN mvn -B -q -DskipTests -pl runner -am package

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /var/lib/wiredesk --create-home wiredesk
COPY --from=build /build/runner/target/lib /opt/wiredesk/lib
COPY --from=build /build/runner/target/wiredesk.jar /opt/wiredesk/wiredesk.jar
USER wiredesk
WORKDIR /var/lib/wiredesk
EXPOSE 8080
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "/opt/wiredesk/wiredesk.jar"]
CMD ["--help"]

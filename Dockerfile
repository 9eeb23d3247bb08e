# One image for both processes of a deployment:
#   docker run … kundenkreis                                              the web process
#   docker run … kundenkreis node --enable-source-maps build/worker.js    the worker
#   docker run … kundenkreis npm run db:migrate                           before both, with DATABASE_OWNER_URL
# The settings are in .env.example.

FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

# without the embedded database, which is an optional package
FROM node:20-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional

FROM node:20-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY package.json prisma.config.ts ./
COPY --from=packages /app/node_modules node_modules
COPY prisma prisma
COPY scripts scripts
COPY app/platform/pdf/fonts app/platform/pdf/fonts
COPY --from=build /app/build build
USER node
EXPOSE 3000
CMD ["node", "--enable-source-maps", "build/web.js"]

/** Manifests of the five kinds that a repository has most of, in turns; all of them sound. */
export function mixedObjects(count) {
  return Array.from({ length: count }, (_, index) => kinds[index % kinds.length](index));
}

const kinds = [
  (index) => `apiVersion: longhorn.io/v1beta2
kind: Volume
metadata:
  name: volume-${index}
  namespace: longhorn-system
spec:
  size: "10737418240"
  numberOfReplicas: 3
  frontend: blockdev
  dataEngine: v1
  accessMode: rwo
`,
  (index) => `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data-${index}
  namespace: apps
spec:
  accessModes:
    - ReadWriteOnce
  storageClassName: longhorn
  resources:
    requests:
      storage: 10Gi
`,
  (index) => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: app-${index}
  namespace: apps
spec:
  replicas: 1
  strategy:
    type: Recreate
  selector:
    matchLabels:
      app: app-${index}
  template:
    metadata:
      labels:
        app: app-${index}
    spec:
      containers:
        - name: app
          image: "registry.example.org/app:1.0"
          ports:
            - containerPort: 8080
          volumeMounts:
            - name: data
              mountPath: /data
      volumes:
        - name: data
          persistentVolumeClaim:
            claimName: data-${index - 1}
`,
  (index) => `apiVersion: v1
kind: Service
metadata:
  name: app-${index - 1}
  namespace: apps
spec:
  selector:
    app: app-${index - 1}
  ports:
    - port: 80
      targetPort: 8080
`,
  (index) => `apiVersion: v1
kind: ConfigMap
metadata:
  name: config-${index}
  namespace: apps
data:
  config.yaml: |
    log: info
    path: /data
`,
];

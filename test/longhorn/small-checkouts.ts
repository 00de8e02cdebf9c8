/** The least that checkouts of longhorn/longhorn and longhorn/longhorn-manager may consist of, by path. */
export const longhornCheckout: Readonly<Record<string, string>> = {
  'chart/Chart.yaml': 'kubeVersion: ">=1.30.0-0"\n',
  'chart/values.yaml': `
global: { cattle: { windowsCluster: { enabled: false } } }
defaultSettings: { logLevel: ~, replicaCount: ~, taintToleration: ~, autoSalvage: &word usual, queueDepth: *word }
`,
  'chart/templates/_helpers.tpl': '{{ default .Chart.Name .Values.nameOverride }}\n',
  'chart/templates/default-setting.yaml': `
data:
  default-setting.yaml: |-
    {{- if not (kindIs "invalid" .Values.defaultSettings.logLevel) }}
    log-level: {{ .Values.defaultSettings.logLevel | quote }}
    {{- end }}
    {{- if or (not (kindIs "invalid" .Values.defaultSettings.taintToleration)) (.Values.global.cattle.windowsCluster.enabled) }}
    taint-toleration: {{ $mine := list }}{{ $theirs := list -}}
      {{- if not (kindIs "invalid" .Values.defaultSettings.taintToleration) -}}
        {{- $mine = .Values.defaultSettings.taintToleration -}}
      {{- end -}}
      {{ join ";" (compact (list $theirs $mine)) | quote -}}
    {{- end }}
    {{- if not (kindIs "invalid" .Values.defaultSettings.replicaCount) }}
    default-replica-count: {{ include "longhorn.multiTypeSetting" .Values.defaultSettings.replicaCount }}
    {{- end }}
    {{- if not (kindIs "invalid" .Values.defaultSettings.autoSalvage) }}
    auto-salvage: {{ .Values.defaultSettings.autoSalvage }}
    {{- end }}
    {{- if not (kindIs "invalid" .Values.defaultSettings.logLevel) }}
    queue-depth: {{ .Values.defaultSettings.queueDepth }}
    {{- end }}
`,
  'deploy/longhorn.yaml': `
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  annotations: { controller-gen.kubebuilder.io/version: v1 }
  labels: { app.kubernetes.io/name: longhorn, longhorn-manager: "" }
  name: bundles.longhorn.io
spec:
  versions:
    - additionalPrinterColumns: [{ description: prose, name: Age, type: date }]
      name: v1
      schema:
        openAPIV3Schema:
          description: prose
          properties:
            description: { description: prose, type: string }
            list: { items: { additionalProperties: { description: prose, type: string }, type: object }, type: array }
          type: object
---
kind: ClusterRole
metadata: { name: longhorn-role }
rules: [{ apiGroups: [""], resources: [pods], verbs: ["*"] }]
---
kind: Role
metadata: { name: longhorn }
rules: [{ apiGroups: [apps], resources: [deployments], verbs: ["*"] }]
---
kind: DaemonSet
metadata: { name: longhorn-manager, labels: { app.kubernetes.io/version: v2.3.1 } }
spec:
  template:
    spec:
      containers:
        - name: longhorn-manager
          command: [longhorn-manager, --engine-image, e, --instance-manager-image, i, --share-manager-image, s,
            --backing-image-manager-image, b, --support-bundle-manager-image, k, --manager-image, m]
---
kind: Deployment
metadata: { name: longhorn-driver-deployer }
spec:
  template:
    spec:
      containers:
        - name: longhorn-driver-deployer
          env:
            - { name: CSI_ATTACHER_IMAGE, value: ca }
            - { name: CSI_PROVISIONER_IMAGE, value: cp }
            - { name: CSI_NODE_DRIVER_REGISTRAR_IMAGE, value: cn }
            - { name: CSI_RESIZER_IMAGE, value: cr }
            - { name: CSI_SNAPSHOTTER_IMAGE, value: cs }
            - { name: CSI_LIVENESS_PROBE_IMAGE, value: cl }
---
kind: Deployment
metadata: { name: longhorn-ui }
spec: { template: { spec: { containers: [{ name: longhorn-ui, image: u }] } } }
`,
};

export const managerCheckout: Readonly<Record<string, string>> = {
  'k8s/pkg/apis/longhorn/v1beta2/volume.go': `package v1beta2
type DataEngineType string
const (
	DataEngineTypeV1 = DataEngineType("v1")
	DataEngineTypeV2 = DataEngineType("v2")
)
`,
  'csi/util.go': `package csi
var replicas = volOptions["numberOfReplicas"]
var colour = volOptions["colour"]
`,
  'types/types.go': `package types
type SettingType string
type SettingName string
const LogFolder = "/logs" + "/"
const MaximumReplicas = 20
func ControlPath() string {
	path := strings.TrimSpace(os.Getenv("CONTROL_PATH"))
	if path == "" {
		return "/var/lib"
	}
	return path
}
func LogsIn(folder string) string { return filepath.Join(ControlPath(), folder) }
`,
  'types/setting.go': `package types
const (
	SettingTypeString = SettingType("string")
	SettingTypeInt = SettingType("int")
	SettingNameLogLevel = SettingName("log-level")
	SettingNameReplicaCount = SettingName("default-replica-count")
	SettingNameVersion = SettingName("current-longhorn-version")
	SettingNameLogFolder = SettingName("log-folder")
	SettingNameLogPath = SettingName("log-path")
	Minimum = "minimum"
	Maximum = "maximum"
)
var (
	settingDefinitions = map[SettingName]SettingDefinition{
		SettingNameVersion: Version,
		SettingNameReplicaCount: ReplicaCount,
		SettingNameLogLevel: LogLevel,
		SettingNameLogFolder: Folder,
		SettingNameLogPath: Path,
	}
	Version = SettingDefinition{Category: "system info", Type: SettingTypeString, ReadOnly: true, Default: meta.Version}
	LogLevel = SettingDefinition{
		DisplayName: "prose",
		Description: "prose" + "prose",
		Category: "danger Zone", Type: SettingTypeString, Required: true, Default: "Info",
		Choices: []any{string("Info"), "Debug"},
	}
	ReplicaCount = SettingDefinition{
		Category: "general", Type: SettingTypeInt, Required: true, DataEngineSpecific: true,
		Default: fmt.Sprintf("{%q:\\"3\\",%q:\\"%v\\"}", longhorn.DataEngineTypeV1, longhorn.DataEngineTypeV2, MaximumReplicas),
		ValueIntRange: map[string]int{Minimum: 1, Maximum: MaximumReplicas},
	}
	Folder = SettingDefinition{Category: "general", Type: SettingTypeString, Default: LogFolder}
	Path = SettingDefinition{Category: "general", Type: SettingTypeString, Default: LogsIn("logs")}
)
`,
};
